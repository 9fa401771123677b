import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { numbers, pickFrom } from '../../../../../tests/support/fixtures/random';
import { parseArticle } from '../parse-article';
import type { ParsedArticle } from '../parsed-article';
import { textsIn, validateBody } from '../test-support';

/*
 * Files that people may have are read without a crash, in time, and without a loss: files of an archive
 * are cut, joined and strewn with syntax, in their front matter too. `SEED=…` repeats a run; its seed is in the name of the test.
 */
const FOLDER = join(__dirname, '../../../../../tests/support/fixtures/archive');
const SEED = Number(process.env['SEED'] ?? Date.now() % 1_000_000);
const RUNS = 800;
/** CPU time, in milliseconds. Other processes do not count. */
const LIMIT = 1_000;

const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.(?:md|mdx|html)$/u.test(path) && !/(?:^enc\/cp949|README)/u.test(path))
  .map((path) => ({
    path,
    text: readFileSync(join(FOLDER, path), 'utf8')
      .replace(/^\uFEFF/u, '')
      .replace(/\r\n?/gu, '\n')
      .normalize('NFC'),
  }));

const SYNTAX = [
  ...['**', '*', '_', '`', '```', '~~', '[', '](', ')', '![', '<', '>', '</b>', '<b>', '<br>'],
  ...['{{', '}}', '{%', '%}', '{{< ', ' >}}', '{{% ', ' %}}', '[[', ']]', '==', '%%', '$$', '{:'],
  ...[
    '\n:::note\n',
    '\n:::\n',
    '\n> ',
    '\n- ',
    '\n1. ',
    '\n\n',
    '\n# ',
    '\n## 3줄 요약\n',
    '\n---\n',
  ],
  ...[
    '| a | b |\n|---|---|\n',
    '<details>',
    '</details>',
    '<!--',
    '-->',
    '<table><tr><td>',
    '\t',
    '    ',
  ],
  ...['①', '^id', '[^1]', '[^1]: x', '> [!note] ', '{a}', '<X b={1}>', ' | ', '\\', '&amp;'],
];

interface Mutation {
  path: string;
  text: string;
}

function mutated(random: () => number): Mutation {
  const pick = pickFrom(random);
  const { path, text } = pick(files);
  // Front matter is not part of this test.
  const end = /^(---|\+\+\+)\n[\s\S]*?\n\1\n/u.exec(text)?.[0].length ?? 0;
  let body = text.slice(end);
  const place = () => Math.floor(random() * (body.length + 1));
  const steps: (() => string)[] = [
    () => body.slice(0, place()),
    () => body + pick(files).text.replace(/^(---|\+\+\+)\n[\s\S]*?\n\1\n/u, ''),
    () =>
      body
        .split('\n')
        .toSorted(() => random() - 0.5)
        .join('\n'),
    () => body.replaceAll('\n\n', '\n'),
    () => body.replaceAll('\n', '\n  '),
    () => body.replace(/^/gmu, '> '),
    ...Array.from({ length: 6 }, () => () => {
      const at = place();
      return body.slice(0, at) + pick(SYNTAX) + body.slice(at);
    }),
  ];
  for (let count = 1 + Math.floor(random() * 5); count > 0; count -= 1) {
    const next = pick(steps)();
    body = next.length > 20_000 ? next.slice(0, 20_000) : next;
  }
  return { path, text: `---\ntitle: Title\ndate: 2025-12-12\nlang: ko\n---\n${body}` };
}

const LABELS = '3줄 요약 세줄요약 핵심 3줄요약 삼줄 TL;DR Key takeaways 3-line summary';

/** Every text of an article and of its report. */
function textsOf({
  title,
  lead,
  summary,
  sections,
  conversions,
  shortcomings,
}: ParsedArticle): string {
  // The label of a summary says what its field says.
  const label = summary === null ? '' : LABELS;
  const addresses = JSON.stringify(sections).match(/"(?:url|target|title|language)":"[^"]*"/gu);
  return [
    title,
    label,
    lead,
    ...Object.values(summary ?? {}),
    ...sections.map(({ heading, body }) => `${heading ?? ''} ${textsIn(body)}`),
    ...(addresses ?? []),
    ...conversions.map(({ from, to, text }) => `${from} ${to} ${text ?? ''}`),
    ...shortcomings.map(({ reason }) => reason),
  ].join(' ');
}

/** The words that a reader or an operator would miss. Names of references and entities are not words. */
function wordsOf(path: string, text: string): string[] {
  // The tags of a page are its syntax. Those in Markdown are reported.
  const source = path.endsWith('.html') ? text.replace(/<[^<>]*>?/gu, ' ') : text;
  const words = source
    .replace(/^---\n[\s\S]*?\n---\n/u, '')
    .replace(/&#?\w+;/gu, ' ')
    .replace(/\[\^?[^\]\n]*\]:/gu, ' ')
    .replace(/^([ \t>]*)(?:```+|~~~+)[^\n]*/gmu, '$1')
    .replace(/^[ \t>]*(?:\d+[.)]|[-*+])(?=\s)/gmu, ' ')
    .match(/[\p{L}\p{N}]{2,}/gu);
  return [...new Set(words)];
}

/** Marks of front matter. */
const FRONT_SYNTAX = [
  ...[
    ': ',
    '"',
    "'",
    '- ',
    '[',
    ']',
    '{',
    '}',
    '&a ',
    '*a ',
    '!!',
    ' |\n',
    ' >\n',
    '#',
    ' = ',
    ',',
  ],
  ...['\n---\n', '\n+++\n', '\n  ', '\n\t', '\n...\n', 'null', '\\u0000', '\\', '%', '{% x %}'],
];

/** A file whose front matter is mutated too. */
function mutatedWhole(random: () => number): Mutation {
  const pick = pickFrom(random);
  const { path, text } = pick(files);
  let whole = text;
  for (let count = 1 + Math.floor(random() * 6); count > 0; count -= 1) {
    // Most places are near the beginning.
    const at = Math.floor(random() ** 2 * whole.length);
    const end = at + Math.floor(random() * 12);
    const other = pick(files).text.slice(0, 200);
    whole = pick([
      () => whole.slice(0, at) + pick(FRONT_SYNTAX) + whole.slice(at),
      () => whole.slice(0, at) + pick(FRONT_SYNTAX) + whole.slice(at),
      () => whole.slice(0, at) + whole.slice(end),
      () => whole.slice(0, at) + whole.slice(at, end) + whole.slice(at),
      () => whole.slice(0, at) + other + whole.slice(at),
    ])();
  }
  return { path, text: whole };
}

it(`reads ${String(RUNS)} files with mutated front matter, with the seed ${String(SEED)}`, () => {
  const random = numbers(SEED);
  for (let run = 0; run < RUNS; run += 1) {
    const { path, text } = mutatedWhole(random);
    const before = process.cpuUsage();
    try {
      const result = parseArticle({ path, bytes: new TextEncoder().encode(text) });
      const { user, system } = process.cpuUsage(before);
      expect((user + system) / 1000).toBeLessThan(LIMIT);
      if (result.ok) for (const { body } of result.article.sections) validateBody(body);
      else expect(result.faults.length).toBeGreaterThan(0);
    } catch (cause) {
      throw new Error(`run ${String(run)} (${path}):\n${text}`, { cause });
    }
  }
});

it(`loses no word of ${String(RUNS)} mutated files, with the seed ${String(SEED)}`, () => {
  const random = numbers(SEED);
  for (let run = 0; run < RUNS; run += 1) {
    const { path, text } = mutated(random);
    const before = process.cpuUsage();
    const result = parseArticle({ path, bytes: new TextEncoder().encode(text) });
    const { user, system } = process.cpuUsage(before);
    const fail = (what: string): Error =>
      new Error(`${what} in run ${String(run)} (${path}):\n${text}`);
    if ((user + system) / 1000 > LIMIT) throw fail('too much time');
    if (!result.ok) {
      expect(result.faults.length).toBeGreaterThan(0);
      continue;
    }
    for (const { body } of result.article.sections) validateBody(body);
    const out = textsOf(result.article);
    const lost = wordsOf(path, text).filter((word) => !out.includes(word));
    if (lost.length > 0) throw fail(`lost ${lost.join(', ')}`);
  }
});
