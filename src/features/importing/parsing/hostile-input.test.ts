import { parse } from './test-support';

const SIZE = 100_000;
/** A file of more than 20,000 lines is refused before it is parsed. */
const LINES = 18_000;
const MARKDOWN = '---\ntitle: T\ndate: 2025-12-12\n---\n## H\n\n';
const PLAIN = 'T\n2025-12-12\n3줄 요약\n- a\n- b\n- c\nH\n';
const aliases = [
  'a: &a [x, x, x, x, x, x, x, x, x]',
  ...Array.from('bcdefgh').map(
    (key, index) =>
      `${key}: &${key} [${Array(9)
        .fill(`*${'abcdefg'.charAt(index)}`)
        .join(', ')}]`,
  ),
];

const HOSTILE: Readonly<Record<string, string>> = {
  'a line of >': '>'.repeat(SIZE),
  'a line of nested lists': '- '.repeat(SIZE / 2),
  'a line of [': '['.repeat(SIZE),
  'a line of ]': 'a]'.repeat(SIZE / 2),
  'a line of ![': '!['.repeat(SIZE / 2),
  'a line of * * *': '* * '.repeat(SIZE / 4),
  'a line of stars': `${'*'.repeat(SIZE)}a${'*'.repeat(SIZE)}`,
  'closers without openers': 'a* '.repeat(SIZE / 3),
  'openers of comments': 'a <!-- '.repeat(SIZE / 7),
  'growing backticks': Array.from({ length: 440 }, (_, index) => '`'.repeat(index)).join(' '),
  'lists a level a line': Array.from(
    { length: 300 },
    (_, index) => `${'  '.repeat(index)}- a`,
  ).join('\n'),
  'deep lists under deep lists': Array.from(
    { length: 30 },
    (_, index) => `${' '.repeat(index * 180)}${'- '.repeat(90)}a`,
  ).join('\n'),
  'a wide table': `${'|'.repeat(SIZE / 4)}\n${'|-'.repeat(SIZE / 4 - 1)}|`,
  spaces: `a${' '.repeat(SIZE)}b`,
  'words after an open bracket': `[${'word '.repeat(SIZE / 5)}`,
  'words after an open bracket, and an address': `[${'word '.repeat(SIZE / 5)} a@b.co`,
  'beginnings of addresses after an open bracket': `[${'h w '.repeat(SIZE / 4)}`,
  'marks of a heading': `## a ${'#'.repeat(SIZE)}a`,
  'invisible characters': `${'\u200b'.repeat(SIZE)}a`,
  'thematic breaks': '***\n\n'.repeat(LINES / 2),
  'dots of addresses': 'a.'.repeat(SIZE / 2),
  'dots before an at sign': `${'a.'.repeat(SIZE / 2)}@`,
  'lines that begin with a colon': `a\n${': b\n'.repeat(LINES)}`,
  'lines of a quote': '> a\n'.repeat(LINES),
  callouts: '> [!note] a\n> b\n\n'.repeat(LINES / 3),
  'callouts in one quote': '> [!note]\n'.repeat(LINES),
  'nested callouts': Array.from(
    { length: 90 },
    (_, index) => `${'> '.repeat(index + 1)}[!note] a`,
  ).join('\n'),
  'lines that end with spaces': 'a  \n'.repeat(LINES),
  'items of a list': '- a\n'.repeat(LINES),
  'short headings': '## a\n'.repeat(LINES),
  'paragraphs of a word': 'a\n\n'.repeat(LINES / 2),
  'a label and long lines': `## 3줄 요약\n\n${'a '.repeat(SIZE / 2)}\n`,
  'a long label': `## 3줄 요약 ${'요약 '.repeat(SIZE / 4)}\n`,
  'a label of digits and dashes': `## ${'3-'.repeat(SIZE / 2)}\n`,
};

/** Marks that have a meaning in Markdown only. */
const HOSTILE_MARKUP: Readonly<Record<string, string>> = {
  'openers of template tags': '{{ {% '.repeat(SIZE / 6),
  'template tags': '{{< x >}} {% endx %} '.repeat(SIZE / 21),
  'nested shortcodes': `${'{{< note >}}\n'.repeat(3_000)}a\n${'{{< /note >}}\n'.repeat(3_000)}`,
  'spaces in an admonition': `:::note${' '.repeat(SIZE)}{`,
  'colons of an admonition': `${':'.repeat(SIZE)} a {`,
  'nested admonitions': `${':::note\n'.repeat(6_000)}a\n${':::\n'.repeat(6_000)}`,
  wikilinks: '[[a]] [[b '.repeat(SIZE / 10),
  'highlights and comments': '==a== %%b%% ==c %%d '.repeat(SIZE / 20),
  formulas: '$a_b$ $$c_d$$ $e '.repeat(SIZE / 17),
  'attributes of kramdown': '{: .a} {:'.repeat(SIZE / 9),
  components: '<A b={1}> <A c={'.repeat(SIZE / 16),
  'spaces in a component': `<A${' '.repeat(SIZE)}b`,
  'open inline tags': 'a <b>'.repeat(SIZE / 5),
  'crossing inline tags': 'a <b> <i> </b> </i>'.repeat(SIZE / 18),
  'open blocks of HTML': '<div>\n'.repeat(SIZE / 6),
  'formatting that HTML repeats': Array.from(
    { length: 4_000 },
    (_, index) => `<b id="${String(index)}"><p>`,
  ).join(''),
  'rows of HTML': '<table><tr><td>'.repeat(SIZE / 15),
  'circled numbers': '①②③'.repeat(SIZE / 3),
  definitions: 'a\n: b\n'.repeat(LINES / 2),
  'definitions apart': 'a\n: b\n\n'.repeat(LINES / 3),
  'labels of summaries': '## 요약\n\n- a\n\n**3줄 요약**\n\n'.repeat(SIZE / 100),
  'paragraphs of a quote': '> a\n>\n'.repeat(LINES / 2),
  'code in lists': '- a\n\n      b\n'.repeat(LINES / 3),
  'bold labels': '**3줄 요약**\n\na\n\n'.repeat(LINES / 4),
  'labels in quotes': '> **3줄 요약**\n> a\n\n'.repeat(LINES / 3),
};

/** In milliseconds of CPU time. A file that takes less needs no second look. */
const QUICK = 3_000;

function cpuMs(path: string, text: string): number {
  const before = process.cpuUsage();
  const result = parse(path, text);
  const { user, system } = process.cpuUsage(before);
  if (!result.ok) expect(result.faults[0]?.reason).toBeTruthy();
  return (user + system) / 1000;
}

/**
 * How many times as long a file takes as its first half: 2 for linear work, and 4 for quadratic. The time itself
 * depends on the machine and its load, so only a file that takes long is measured again.
 */
function growth(path: string, head: string, text: string): number {
  const cost = (part: string) => cpuMs(path, head + part);
  const first = cost(text);
  if (first < QUICK) return 0;
  const half = text.slice(0, text.length / 2);
  return Math.min(first, cost(text)) / Math.min(cost(half), cost(half));
}

describe.each(Object.entries(HOSTILE))('%s', (_, text) => {
  it.each([
    ['a.md', MARKDOWN],
    ['a.txt', PLAIN],
    ['b.md', ''],
    ['b.txt', ''],
  ])('is parsed in time as %s', (path, head) => {
    expect(growth(path, head, text)).toBeLessThan(3);
  });
});

it.each(Object.entries(HOSTILE_MARKUP))('%s are parsed in time', (_, text) => {
  expect(growth('a.md', MARKDOWN, text)).toBeLessThan(3);
});

it('does not expand front matter without end', () => {
  const result = parse('a.md', `---\ntitle: T\ndate: 2025-12-12\n${aliases.join('\n')}\n---\n`);
  expect(result).toMatchObject({ ok: true, article: { tags: [] } });
  expect(JSON.stringify(result)).toContain('cannot be read: Excessive alias count');
});

it('gives tags of YAML and names of the prototype no meaning', () => {
  const result = parse(
    'a.md',
    '---\ntitle: !!js/function "function () {}"\ndate: 2025-12-12\n__proto__: {draft: true}\nconstructor: x\n---\n',
  );
  expect(result).toMatchObject({ ok: true, article: { title: 'function () {}', draft: false } });
});

it('accepts many links and much code', () => {
  const links = '- [a](http://a.b/c) *x*\n'.repeat(2_000);
  const code = `\`\`\`json\n${'[[1, 2], [3, 4]],\n'.repeat(4_000)}\`\`\`\n`;
  expect(parse('a.md', MARKDOWN + links).ok).toBe(true);
  expect(parse('a.md', MARKDOWN + code).ok).toBe(true);
});
