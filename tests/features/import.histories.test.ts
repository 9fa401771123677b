import { copyFile, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import * as fc from 'fast-check';
import { useApplication } from '../support/app/application';
import { Model, next, sourceOf, type File } from '../support/fixtures/import-model';
import { seedOf } from '../support/fixtures/random';

const app = useApplication();
const importing = () =>
  testHost.require(
    resolve(__dirname, '../../dist/src/features/importing'),
  ) as typeof import('../../src/features/importing');

let project = '';
beforeAll(async () => {
  project = await mkdtemp(join(tmpdir(), 'threeline-histories-'));
});
afterAll(() => rm(project, { recursive: true, force: true }));

const NAMES = ['a.md', 'b.md', 'c.md', 'd/a.md'];

const name = fc.constantFrom(...NAMES);
const step = fc.oneof(
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('write' as const), to: name, slugged: fc.boolean() }),
  },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('copy' as const), from: name, to: name }) },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('move' as const),
      from: name,
      to: name,
      edit: fc.boolean(),
    }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('edit' as const), from: name }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('delete' as const), from: name }) },
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('import' as const) }) },
);
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

/** Does a step to the files and to the model; one that cannot be done does nothing. */
async function act(folder: string, model: Model, one: Step): Promise<void> {
  const put = async (path: string, file: File) => {
    model.files.set(path, file);
    model.used.add(path);
    await writeFile(join(folder, path), sourceOf(file));
  };
  if (one.kind === 'import') {
    await runImport(folder);
    model.import();
    return;
  }
  if (one.kind === 'write') {
    if (model.files.has(one.to)) return;
    const number = String(next());
    const slug = one.slugged && !model.used.has(one.to) ? `slug-${number}` : null;
    await put(one.to, { title: `Title ${number}`, slug, text: `Text ${number}.` });
    return;
  }
  const file = model.files.get(one.from);
  if (file === undefined) return;
  if (one.kind === 'edit') {
    await put(one.from, { ...file, text: `Text ${String(next())}.` });
  } else if (one.kind === 'delete') {
    model.files.delete(one.from);
    await rm(join(folder, one.from));
  } else {
    // A slug that comes to a path with a history would rename the article of that path.
    if (model.files.has(one.to) || (file.slug !== null && model.used.has(one.to))) return;
    if (one.kind === 'copy') await copyFile(join(folder, one.from), join(folder, one.to));
    else await rename(join(folder, one.from), join(folder, one.to));
    model.files.set(one.to, file);
    model.used.add(one.to);
    if (one.kind === 'copy') return;
    model.files.delete(one.from);
    if (one.edit) await put(one.to, { ...file, text: `Text ${String(next())}.` });
  }
}

async function runImport(folder: string) {
  const { articleFiles, importFiles } = importing();
  const found = await articleFiles([folder], { from: project, project });
  const results = [];
  for await (const result of importFiles(app.strapi, {
    found,
    project,
    readinessFaults: () => [],
    setSchedule: () => Promise.resolve(),
    isScheduled: () => Promise.resolve(false),
  })) {
    results.push(result);
  }
  return results;
}

interface StoredRecord {
  path: string;
  articleDocumentId: string;
}

/** Which article each file of a folder is recorded with, and what that article holds. */
async function imported(
  prefix: string,
): Promise<Map<string, { documentId: string; text: string }>> {
  const records = (await app.strapi.db
    .query('threeline::import-record')
    .findMany({ where: { path: { $startsWith: `${prefix}/` } } })) as StoredRecord[];
  const found = new Map<string, { documentId: string; text: string }>();
  for (const { path, articleDocumentId: documentId } of records) {
    const article = (await app.strapi.db.query('api::article.article').findOne({
      where: { documentId, publishedAt: null },
      populate: ['sections'],
    })) as { sections: unknown } | null;
    const text = /Text \d+\./.exec(JSON.stringify(article?.sections))?.[0] ?? '';
    found.set(path.slice(prefix.length + 1), { documentId, text });
  }
  return found;
}

test('over any history of copying, moving, editing and deleting, each file keeps an article of its own', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 6, maxLength: 16 }), async (steps) => {
      // A missing file of an earlier history could be the former version of a file of this one.
      await app.strapi.db.query('threeline::import-record').deleteMany({});
      const prefix = `history-${String(next())}`;
      const folder = join(project, prefix);
      await mkdir(join(folder, 'd'), { recursive: true });
      const model = new Model();
      const numbers = new Map<string, number>();
      const writing: Step[] = [
        { kind: 'write', to: 'a.md', slugged: true },
        { kind: 'write', to: 'b.md', slugged: false },
        { kind: 'import' },
      ];
      for (const one of [...writing, ...steps, { kind: 'import' } as const]) {
        await act(folder, model, one);
        if (one.kind !== 'import') continue;
        const found = await imported(prefix);
        expect([...found.keys()].sort()).toEqual([...model.records.keys()].sort());
        for (const [path, { documentId, text }] of found) {
          const expected = model.records.get(path);
          // The same number for the same document, throughout the history.
          if (!numbers.has(documentId) && expected !== undefined) {
            expect([...numbers.values()]).not.toContain(expected.article);
            numbers.set(documentId, expected.article);
          }
          expect({ path, article: numbers.get(documentId), text }).toEqual({
            path,
            article: expected?.article,
            text: expected?.text,
          });
        }
        // Nothing of what is there is missing: it is in an article, or is the copy of what is.
        const texts = new Set([...model.articles.values()].map(({ text }) => text));
        for (const [path, file] of model.files) {
          expect({ path, texts: [...texts] }).toMatchObject({
            texts: expect.arrayContaining([file.text]) as string[],
          });
        }
      }
    }),
    { numRuns: 40, seed: seedOf(20_261_126) },
  );
}, 600_000);

describe('a file that is moved and edited in one go', () => {
  const start = async (file: File) => {
    const name = `${String(next())}.md`;
    const prefix = `moved-${String(next())}`;
    const folder = join(project, prefix);
    await mkdir(join(folder, 'd'), { recursive: true });
    await writeFile(join(folder, name), sourceOf(file));
    await runImport(folder);
    const before = (await imported(prefix)).get(name)?.documentId;
    const move = async (to: string, changes: Partial<File>) => {
      const target = to.replace('NAME', name);
      await rm(join(folder, name));
      await writeFile(join(folder, target), sourceOf({ ...file, ...changes }));
      const [result] = await runImport(folder);
      return { result, documentId: (await imported(prefix)).get(target)?.documentId };
    };
    return { before, move, path: `${prefix}/${name}` };
  };
  const file = (slug: string | null): File => {
    const number = String(next());
    return { title: `Title ${number}`, slug, text: `Text ${number}.` };
  };

  test('keeps its article where its slug says so', async () => {
    const { before, move } = await start(file(`moved-slug-${String(next())}`));
    const { result, documentId } = await move('b.md', { title: `Other ${String(next())}` });
    expect(result).toMatchObject({ outcome: 'updated', note: null });
    expect(documentId).toBe(before);
  });

  const alike = [
    ['its title', 'b.md', {}],
    ['its name', 'd/NAME', { title: 'Another title' }],
  ] as const;

  test('keeps its article by its title, where its date is the same', async () => {
    const { before, move } = await start(file(null));
    const { result, documentId } = await move('b.md', { text: `Text ${String(next())}.` });
    expect(result).toMatchObject({ outcome: 'updated', note: null });
    expect(documentId).toBe(before);
  });

  const uncertain = [
    ...alike.map((one) => [...one, '2025-03-05'] as const),
    [...alike[1], '2025-03-04'] as const,
  ];

  test.each(uncertain)(
    'is told as a possible duplicate by %s otherwise',
    async (_what, to, changes, date) => {
      const { before, move, path } = await start(file(null));
      const other = { ...changes, text: `Text ${String(next())}.`, date };
      const { result, documentId } = await move(to, other);
      expect(result).toMatchObject({
        outcome: 'created',
        note: { kind: 'possible-duplicate', file: path },
      });
      expect(documentId).not.toBe(before);
    },
  );
});

test('a file that version 0.1.0 recorded with the article of the file it was copied from gets its own', async () => {
  const prefix = `shared-${String(next())}`;
  const folder = join(project, prefix);
  await mkdir(folder);
  const one = { title: `Title ${String(next())}`, slug: null, text: `Text ${String(next())}.` };
  await writeFile(join(folder, 'a.md'), sourceOf(one));
  await runImport(folder);
  const records = app.strapi.db.query('threeline::import-record');
  const { id: _id, ...record } = (await records.findOne({ where: { path: `${prefix}/a.md` } })) as {
    id: number;
  };
  await records.create({ data: { ...record, path: `${prefix}/b.md` } });
  const edited = { ...one, text: `Text ${String(next())}.` };
  await writeFile(join(folder, 'b.md'), sourceOf(edited));
  await runImport(folder);
  const found = await imported(prefix);
  expect(found.get('a.md')?.text).toBe(one.text);
  expect(found.get('b.md')?.text).toBe(edited.text);
  expect(found.get('b.md')?.documentId).not.toBe(found.get('a.md')?.documentId);
});
