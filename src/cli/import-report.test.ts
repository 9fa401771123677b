import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { kindOfReason } from './import-counts';
import { ImportReport } from './import-report';

let folder = '';
let printed = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'threeline-report-'));
  printed = '';
  for (const stream of [process.stdout, process.stderr]) {
    jest.spyOn(stream, 'write').mockImplementation((text) => {
      printed += String(text);
      return true;
    });
  }
});
afterEach(async () => {
  jest.restoreAllMocks();
  await rm(folder, { recursive: true });
});

it('prints what a person must look at, counts the rest, and writes all of it to the file', async () => {
  const found = { files: [], passedOver: ['b.adoc'], archives: [] };
  const report = new ImportReport(found, { terminal: false, file: 'r.jsonl', from: folder });
  const results = [
    {
      path: 'a.md',
      outcome: 'created' as const,
      state: 'draft' as const,
      publishAt: null,
      reasons: [{ line: 7, reason: 'Line 2 of the summary has 201 characters.' }],
      conversions: [
        { line: 3, from: 'front matter “toc”', to: 'nothing', text: 'true' },
        { line: 9, from: 'image', to: 'link' },
      ],
      note: null,
    },
    { path: 'c.md', outcome: 'failed' as const, faults: [{ line: 1, reason: 'It is empty.' }] },
    { path: 'd.md', outcome: 'gone' as const },
  ];
  for (const result of results) report.add(result);
  report.end({ dryRun: false });

  expect(printed.split('\n').filter((line) => /^\S+:/u.test(line))).toEqual([
    'b.adoc: passed over',
    'a.md:7: draft: Line 2 of the summary has 201 characters.',
    'a.md:9: image → link',
    'a.md: created',
    'c.md:1: It is empty.',
    'd.md: the file is gone, and its article is still published. Unpublish it with --prune.',
  ]);
  expect(printed).toContain('1 created, 0 updated, 0 unchanged, 1 failed\n');
  for (const count of [
    'draft',
    'Line N of the summary has N characters.',
    'front matter “toc” → nothing',
    'image → link',
  ]) {
    expect(printed).toContain(`  1 × ${count}\n`);
  }
  const lines = (await readFile(join(folder, 'r.jsonl'), 'utf8')).trimEnd().split('\n');
  expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual([
    { path: 'b.adoc', outcome: 'passed over' },
    ...results,
  ]);
});

it('counts messages of one kind together', () => {
  expect(kindOfReason('the slug "a-1" is taken by posts/a.md: choose another')).toBe(
    kindOfReason('the slug "b" is taken by posts/a.md: choose another'),
  );
  expect(kindOfReason('expired on 2025-01-01 09:00')).toBe('expired on N');
});
