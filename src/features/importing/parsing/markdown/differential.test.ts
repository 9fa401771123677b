import { Lexer, type Token, type Tokens } from 'marked';
import { numbers, pickFrom } from '../../../../../tests/support/fixtures/random';
import type { ParsedArticle } from '../parsed-article';
import { articleOf, textsIn } from '../test-support';

/*
 * Another reader of Markdown, `marked`, agrees with ours on titles, dates, lines, headings and words, for
 * files of all kinds. `SEED=…` repeats a run; its seed is in the name of the test.
 */
const SEED = Number(process.env['SEED'] ?? Date.now() % 1_000_000);
const FILES = 500;

const random = numbers(SEED);
const pick = pickFrom(random);
const many = <T>(least: number, most: number, make: () => T): T[] =>
  Array.from({ length: least + Math.floor(random() * (most - least + 1)) }, make);

let count = 0;
const word = () =>
  `${pick(['서울', '기사', '캐시', 'news', 'Image', '2025년', 'A'])}${String((count += 1))}`;
const inline = () =>
  pick([
    word,
    word,
    word,
    () => `**${word()}(${word()})**을`,
    () => `*${word()}* ${word()}`,
    () => `~~${word()}~~`,
    () => `\`${word()}\``,
    () => `[${word()}](https://example.com/x)`,
    () => `${word()}, ${word()}!`,
  ])();
const line = () => many(1, 6, inline).join(' ');
const list = () => {
  const mark = pick(['- ', '* ', '1. ']);
  return many(1, 4, () => mark + line() + pick(['', '', `\n    - ${line()}`])).join('\n');
};
const block = () =>
  pick([
    line,
    line,
    () => many(2, 3, line).join('\n'),
    list,
    () => many(1, 3, () => `> ${line()}`).join('\n'),
    () => `\`\`\`js\n${word()} = ${word()};\n\`\`\``,
    () => `| ${word()} | ${word()} |\n|---|---|\n| ${word()} | ${word()} |`,
    () => `![${word()}](https://example.com/p.png)`,
  ])();
const body = () => many(1, 4, block).join('\n\n');

const LABELS = ['3줄 요약', '세줄요약', '📌 3줄 요약!', 'TL;DR', '핵심 요약', 'Key takeaways'];

/** The label of a summary and its three lines in one of the forms. */
function summary(level: string): string {
  const lines = [word, word, word].map((make) => `${make()} ${inline()} ${make()}`);
  const label = pick(LABELS);
  const items = pick([
    lines.map((one) => `- ${one}`).join('\n'),
    lines.map((one, index) => `${String(index + 1)}. ${one}`).join('\n'),
    lines.join('\n\n'),
    lines.map((one) => `> ${one}`).join('  \n'),
  ]);
  return pick([
    `${level} ${label}\n\n${items}`,
    `${level} ${label}\n\n${items}`,
    `**${label}**\n\n${items}`,
  ]);
}

interface File {
  path: string;
  text: string;
  level: number;
  title: string;
  date: string;
}

const two = (number: number) => String(number).padStart(2, '0');

/** A day, as generators write it: in the front matter under one of its names, or in the path. */
function dated(): { date: string; key: string | null; written: string; path: string } {
  const [year, month, day] = [
    2001 + Math.floor(random() * 24),
    1 + Math.floor(random() * 12),
    1 + Math.floor(random() * 28),
  ];
  const date = `${String(year)}-${two(month)}-${two(day)}`;
  const key = pick([
    'date',
    'pubDate',
    'published',
    'publishedAt',
    'created',
    'created_at',
    'datePublished',
  ]);
  const [form, path] = pick<readonly [string | null, string]>([
    [date, 'a'],
    [`${date}T09:30:00+09:00`, 'posts/a'],
    [`${date} 09:30`, 'content/post/a'],
    [date.replaceAll('-', '/'), 'a'],
    [date.replaceAll('-', ''), 'a'],
    [`${String(year)}년 ${String(month)}월 ${String(day)}일`, 'a'],
    [null, `_posts/${date}-a`],
    [null, `blog/${date.replaceAll('-', '/')}/a`],
    [null, `${date.replaceAll('-', '')} a`],
  ]);
  return { date, key: form === null ? null : key, written: form ?? '', path };
}

/** The front matter of Jekyll, Hugo, Zola and others, or none. */
function frontMatter(fields: readonly (readonly [string, string])[]): string {
  const quoted = fields.map(([key, value]) => [key, JSON.stringify(value)] as const);
  return pick([
    () => `---\n${quoted.map(([key, value]) => `${key}: ${value}`).join('\n')}\n---\n`,
    () => `---\n${quoted.map(([key, value]) => `${key}: ${value}`).join('\n')}\n---\n`,
    () => `+++\n${quoted.map(([key, value]) => `${key} = ${value}`).join('\n')}\n+++\n`,
    () => `${JSON.stringify(Object.fromEntries(fields), null, 2)}\n`,
  ])();
}

function file(): File {
  const level = pick([2, 2, 3]);
  const mark = '#'.repeat(level);
  const title = `${word()} ${word()}`;
  const { date, key, written, path } = dated();
  const named = pick([true, true, false]);
  const opening = named
    ? pick([`# ${title}\n\n`, `# ${word()} ${word()}\n\n`, ''])
    : `# ${title}\n\n`;
  const fields = [
    ...(named ? [['title', title] as const] : []),
    ...(key === null ? [] : [[key, written] as const]),
  ];
  const lead = pick(['', `${line()}\n\n`]);
  const sections = many(1, 4, () => {
    const deeper = pick(['', '', `\n\n${mark}# ${line()}\n\n${body()}`]);
    return `${mark} ${line()}\n\n${body()}${deeper}`;
  });
  const front = fields.length === 0 ? '' : frontMatter(fields);
  const text = `${front}\n${opening}${lead}`;
  const parts = pick([
    [summary(mark), ...sections],
    [...sections, summary(mark)],
  ]);
  const ending = pick(['.ko.md', '.md', '.markdown', '.mdx']);
  return { path: path + ending, text: `${text}${parts.join('\n\n')}\n`, level, title, date };
}

const words = (text: string): string[] => (text.match(/[\p{L}\p{N}]+/gu) ?? []).toSorted();

/** The text of tokens, with alternative texts, without addresses. */
function textOf(tokens: readonly Token[]): string {
  return tokens
    .map((token) => {
      if (token.type === 'table') {
        const { header, rows } = token as Tokens.Table;
        return [header, ...rows]
          .flat()
          .map(({ tokens: cell }) => textOf(cell))
          .join(' ');
      }
      if (token.type === 'list')
        return (token as Tokens.List).items.map((item) => textOf(item.tokens)).join(' ');
      if ('tokens' in token && token.tokens !== undefined) return textOf(token.tokens);
      return 'text' in token ? String(token.text) : ' ';
    })
    .join(' ');
}

const isLabel = (text: string) => LABELS.some((label) => text.trim() === label);

/** Reads a file with `marked`. */
function expected({ text, level, title, date }: File) {
  const rest = text.replace(/^(?:(---|\+\+\+)\n[\s\S]*?\n\1\n|\{\n[\s\S]*?\n\}\n)/u, '');
  const tokens = new Lexer({ gfm: true }).lex(rest).filter(({ type }) => type !== 'space');
  const at = tokens.findIndex((token) => 'text' in token && isLabel(textOf([token])));
  const label = tokens[at + 1];
  const held = label?.type === 'paragraph' ? tokens.slice(at + 1, at + 4) : [label];
  const lines = held.flatMap((token) => {
    if (token === undefined) return [];
    if (token.type === 'list')
      return (token as Tokens.List).items.map((item) => textOf(item.tokens));
    if (token.type === 'blockquote')
      return (token as Tokens.Blockquote).text
        .trim()
        .split('\n')
        .map((one) => textOf(Lexer.lexInline(one)));
    return [textOf([token])];
  });
  const others = tokens.filter(
    (token, index) =>
      (index < at || index > at + held.length) &&
      !(token.type === 'heading' && (token as Tokens.Heading).depth === 1),
  );
  const headings = others.filter(
    (token) => token.type === 'heading' && (token as Tokens.Heading).depth === level,
  );
  return {
    title,
    date,
    lines: lines.map(words),
    headings: headings.map((heading) => words(textOf([heading]))),
    words: words([title, ...lines, ...others.map((token) => textOf([token]))].join(' ')),
  };
}

function actual({ title, publicationDate, lead, summary: lines, sections }: ParsedArticle) {
  const { line1 = '', line2 = '', line3 = '' } = lines ?? {};
  const texts = sections.map(({ heading, body: blocks }) => `${heading ?? ''} ${textsIn(blocks)}`);
  return {
    title,
    date: publicationDate,
    lines: [line1, line2, line3].map(words),
    headings: sections.map(({ heading }) => words(heading ?? '')),
    words: words([title, lead ?? '', line1, line2, line3, ...texts].join(' ')),
  };
}

it(`agrees with marked on ${String(FILES)} files, with the seed ${String(SEED)}`, () => {
  for (let number = 0; number < FILES; number += 1) {
    const made = file();
    const article = articleOf(made.path, made.text);
    try {
      expect(actual(article)).toEqual(expected(made));
    } catch (error) {
      throw new Error(`file ${String(number)}, ${made.path}:\n${made.text}`, { cause: error });
    }
  }
});
