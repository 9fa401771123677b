import { Lexer, type Token, type Tokens } from 'marked';
import { numbers, pickFrom } from '../../../../../tests/support/fixtures/random';
import type { ParsedArticle } from '../parsed-article';
import { articleOf, textsIn } from '../test-support';

/*
 * Another reader of Markdown, `marked`, agrees with ours on titles, lines, headings and words. `SEED=…`
 * repeats a run; its seed is in the name of the test.
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
  text: string;
  level: number;
}

function file(): File {
  const level = pick([2, 2, 3]);
  const mark = '#'.repeat(level);
  const title = `${word()} ${word()}`;
  const opening = pick([`# ${title}\n\n`, `# ${word()} ${word()}\n\n`, '']);
  const lead = pick(['', `${line()}\n\n`]);
  const sections = many(1, 4, () => {
    const deeper = pick(['', '', `\n\n${mark}# ${line()}\n\n${body()}`]);
    return `${mark} ${line()}\n\n${body()}${deeper}`;
  });
  const text = `---\ntitle: ${title}\ndate: 2025-01-01\n---\n\n${opening}${lead}`;
  const parts = pick([
    [summary(mark), ...sections],
    [...sections, summary(mark)],
  ]);
  return { text: `${text}${parts.join('\n\n')}\n`, level };
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
function expected({ text, level }: File) {
  const [, title = '', rest = ''] =
    /^---\ntitle: (.*)\ndate: .*\n---\n([\s\S]*)$/u.exec(text) ?? [];
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
    lines: lines.map(words),
    headings: headings.map((heading) => words(textOf([heading]))),
    words: words([title, ...lines, ...others.map((token) => textOf([token]))].join(' ')),
  };
}

function actual({ title, lead, summary: lines, sections }: ParsedArticle) {
  const { line1 = '', line2 = '', line3 = '' } = lines ?? {};
  const texts = sections.map(({ heading, body: blocks }) => `${heading ?? ''} ${textsIn(blocks)}`);
  return {
    title,
    lines: [line1, line2, line3].map(words),
    headings: sections.map(({ heading }) => words(heading ?? '')),
    words: words([title, lead ?? '', line1, line2, line3, ...texts].join(' ')),
  };
}

it(`agrees with marked on ${String(FILES)} files, with the seed ${String(SEED)}`, () => {
  for (let number = 0; number < FILES; number += 1) {
    const made = file();
    const article = articleOf('a.ko.md', made.text);
    try {
      expect(actual(article)).toEqual(expected(made));
    } catch (error) {
      throw new Error(`file ${String(number)}:\n${made.text}`, { cause: error });
    }
  }
});
