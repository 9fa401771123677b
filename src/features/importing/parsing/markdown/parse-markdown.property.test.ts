import * as fc from 'fast-check';
import { parse, textsIn, validateBody } from '../test-support';

/*
 * No text is lost: the generated Markdown consists of unique words, and each of them must be in the title,
 * the lead, the summary or a section. fast-check prints seed and path of a failure.
 */

/** Replaced with a unique word when a document is complete. */
const WORD = '\u0001';

const word = fc.constant(WORD);
const marked = fc.constantFrom('*', '**', '~~', '`').map((mark) => `${mark}${WORD}${mark}`);
const inline: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: word },
  marked,
  fc
    .constantFrom('https://a.b/c', '/root', '#part', 'relative.md', 'javascript:x')
    .map((url) => `[${WORD}](${url})`),
  fc.constantFrom('https://a.b/c.png', 'c.png').map((url) => `![${WORD}](${url})`),
  fc.constantFrom(
    `<span title="x">${WORD}</span>`,
    `[${WORD}][ref]`,
    `${WORD}[^note]`,
    `*${WORD} **${WORD}***`,
    `${WORD}\\\n${WORD}`,
  ),
);
const line = fc.array(inline, { minLength: 1, maxLength: 5 }).map((parts) => parts.join(' '));

const { block } = fc.letrec<{ block: string; list: string; quote: string }>((tie) => ({
  list: fc
    .tuple(
      fc.constantFrom('- ', '1. ', '* ', '7) ', '- [x] '),
      fc.array(fc.tuple(line, fc.array(tie('block'), { maxLength: 2 })), {
        minLength: 1,
        maxLength: 3,
      }),
    )
    .map(([mark, items]) => {
      const pad = ' '.repeat(mark.startsWith('- ') ? 2 : mark.length);
      const itemOf = ([first, inner]: [string, string[]]): string =>
        mark + [first, ...inner].join('\n\n').replaceAll('\n', `\n${pad}`);
      return items.map(itemOf).join('\n');
    }),
  quote: fc
    .array(tie('block'), { minLength: 1, maxLength: 3 })
    .map((blocks) => `> ${blocks.join('\n\n').replaceAll('\n', '\n> ')}`),
  block: fc.oneof(
    { maxDepth: 4 },
    { weight: 4, arbitrary: line },
    fc.constantFrom(
      `\`\`\`js\n${WORD}\n\n  ${WORD}\n\`\`\``,
      `    ${WORD}`,
      `<div>\n${WORD}\n</div>`,
      '***',
      `#### ${WORD} *${WORD}*`,
    ),
    fc
      .tuple(line, line)
      .map(
        ([one, other]) =>
          `| ${one.replaceAll('\\\n', ' ')} | ${WORD} |\n|---|:-:|\n| ${WORD} | ${other.replaceAll('\\\n', ' ')} |`,
      ),
    tie('list'),
    tie('quote'),
  ),
}));

const blocks = fc.array(block, { maxLength: 4 }).map((all) => all.join('\n\n'));
const summary = fc.constantFrom(
  `- ${WORD}\n- **${WORD}**\n- ${WORD}`,
  `> 1. ${WORD}\n> 2. [${WORD}](x)\n> 3. ${WORD}`,
);

const documents = fc
  .record({
    opening: blocks,
    before: fc.array(blocks, { maxLength: 2 }),
    summary,
    after: fc.array(blocks, { minLength: 1, maxLength: 3 }),
  })
  .map((parts) => {
    const section = (body: string): string => `## ${WORD} *${WORD}*\n\n${body}\n\n`;
    const text = [
      `---\ntitle: ${WORD}\ndate: 2025-12-12\nlead: ${WORD}\n---\n\n${parts.opening}\n\n`,
      ...parts.before.map(section),
      `## 3줄 요약\n\n${parts.summary}\n\n`,
      ...parts.after.map(section),
      `[ref]: https://ref.er/ence\n\n[^note]: ${WORD}\n`,
    ].join('');
    let count = 0;
    return text.replaceAll(WORD, () => `w${String((count += 1)).padStart(4, '0')}w`);
  });

it('keeps every word, in bodies that Strapi accepts', () => {
  fc.assert(
    fc.property(documents, (text) => {
      const result = parse('a.en.md', text);
      if (!result.ok) throw new Error(JSON.stringify(result.faults));
      const { title, lead, summary: lines, sections } = result.article;
      const out = [
        title,
        lead,
        lines?.line1,
        lines?.line2,
        lines?.line3,
        ...sections.flatMap(({ heading, body }) => [heading, textsIn(body)]),
      ].join(' ');
      const missing = (text.match(/w\d{4}w/gu) ?? []).filter((one) => !out.includes(one));
      expect(missing).toEqual([]);
      sections.forEach((section) => {
        validateBody(section.body);
      });
    }),
    { numRuns: 150 },
  );
});

it('parses any text to an article or to faults, sorted by line', () => {
  const syntax = fc.constantFrom(
    '---\n',
    '+++\n',
    'title: x\n',
    'date: 2025-12-12\n',
    '# ',
    '## 3줄 요약\n',
    '- ',
    '> ',
    '\n',
    '\n\n',
    '```',
    '|',
    '|-|\n',
    '[',
    '](',
    ')',
    '*',
    '<',
    '!',
    '\t',
    '    ',
    'a',
    '가',
    '😀',
  );
  fc.assert(
    fc.property(
      fc.constantFrom('a.md', 'a.txt'),
      fc.array(syntax, { maxLength: 60 }).map((parts) => parts.join('')),
      (path, text) => {
        const result = parse(path, text);
        if (result.ok) {
          result.article.sections.forEach((section) => {
            validateBody(section.body);
          });
          return;
        }
        const lines = result.faults.map((fault) => fault.line);
        expect(lines.length).toBeGreaterThan(0);
        expect(lines).toEqual(lines.toSorted((one, other) => one - other));
        expect(Math.max(...lines)).toBeLessThanOrEqual(text.split('\n').length + 1);
      },
    ),
    { numRuns: 500 },
  );
});
