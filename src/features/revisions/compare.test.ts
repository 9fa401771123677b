import fc from 'fast-check';
import { compare, type Part } from './compare';

const paragraph = (text: string) => ({ type: 'paragraph', children: [{ type: 'text', text }] });
const section = (heading: string, text: string) => ({ heading, body: [paragraph(text)] });

const said = (parts: Part[]) =>
  parts
    .map(({ text, kind }) =>
      kind === 'same' ? text : kind === 'added' ? `+${text}+` : `-${text}-`,
    )
    .join('');
const differences = (before: Record<string, unknown>, after: Record<string, unknown>) =>
  compare(before, after).map(({ path, of, parts }) => [path, of, said(parts)]);

test('equal fields have no difference', () => {
  const content = { title: 'One', tags: [{ key: 'a', label: 'A' }], sections: [section('H', 'x')] };
  expect(compare(content, structuredClone(content))).toEqual([]);
});

test('texts differ word by word, in Korean too', () => {
  expect(differences({ lead: '서울의 밤 버스' }, { lead: '서울의 새벽 버스' })).toEqual([
    ['lead', null, '서울의 -밤-+새벽+ 버스'],
  ]);
});

test('links are compared by their names, and empty values are empty texts', () => {
  const author = (label: string) => ({ key: label, label });
  expect(differences({ author: author('Kim') }, { author: author('Lee') })).toEqual([
    ['author', null, '-Kim-+Lee+'],
  ]);
  expect(differences({ cover: null }, { cover: author('a.png') })).toEqual([
    ['cover', null, '+a.png+'],
  ]);
  expect(differences({ tags: [] }, { tags: [author('one'), author('two')] })).toEqual([
    ['tags', null, '+one, two+'],
  ]);
});

test('the fields of a component differ one by one', () => {
  const summary = { line1: 'a', line2: 'b', line3: 'c' };
  expect(differences({ summary }, { summary: { ...summary, line2: 'x' } })).toEqual([
    ['summary.line2', null, '-b-+x+'],
  ]);
});

test('sections are paired by their headings, wherever they are', () => {
  const before = { sections: [section('A', 'one'), section('B', 'two')] };
  expect(
    differences(before, {
      sections: [section('New', 'zero'), section('A', 'one'), section('B', 'due')],
    }),
  ).toEqual([
    ['sections.0.heading', 'New', '+New+'],
    ['sections.0.body', 'New', '+zero+'],
    ['sections.2.body', 'B', '-two-+due+'],
  ]);
  expect(differences(before, { sections: [section('A', 'one')] })).toEqual([
    ['sections.1.heading', 'B', '-B-'],
    ['sections.1.body', 'B', '-two-'],
  ]);
  expect(differences(before, { sections: [section('A', 'one'), section('C', 'two')] })).toEqual([
    ['sections.1.heading', 'C', '-B-+C+'],
  ]);
  const moved = { sections: [section('B', 'two'), section('A', 'one')] };
  expect(differences(before, moved).map(([path]) => path)).toEqual(['sections']);
});

test('the addresses of links and images are compared', () => {
  const link = (url: string) => ({
    body: [{ type: 'paragraph', children: [{ type: 'link', url, children: [{ text: 'here' }] }] }],
  });
  expect(differences(link('https://a.example'), link('https://b.example'))).toEqual([
    ['body', null, 'here -<https://a.example>-+<https://b.example>+'],
  ]);
});

test('a field that only one content has is a difference', () => {
  expect(differences({ subtitle: 'was' }, { title: 'is' })).toEqual([
    ['title', null, '+is+'],
    ['subtitle', null, '-was-'],
  ]);
});

test('either text can be read out of the parts', () => {
  const text = fc.array(fc.constantFrom('a', '밤', ' ', '\n', 'word'), { maxLength: 60 });
  fc.assert(
    fc.property(text, text, (one, other) => {
      const [before, after] = [one.join(''), other.join('')];
      const [difference] = compare({ lead: before }, { lead: after });
      if (difference === undefined) return before === after;
      const without = (kind: Part['kind']) =>
        difference.parts
          .filter((part) => part.kind !== kind)
          .map((part) => part.text)
          .join('');
      return without('added') === before && without('removed') === after;
    }),
    { seed: 42 },
  );
});

test('two long texts with nothing in common take no time', () => {
  const text = (word: string) => Array.from({ length: 60_000 }, (_, i) => `${word}${i}`).join(' ');
  expect(compare({ lead: text('a') }, { lead: text('b') })).toHaveLength(1);
});

test('without time left, the old text is removed and the new one added', () => {
  expect(compare({ lead: 'one two' }, { lead: 'one three' }, 0)).toEqual([
    {
      path: 'lead',
      of: null,
      parts: [
        { text: 'one two', kind: 'removed' },
        { text: 'one three', kind: 'added' },
      ],
    },
  ]);
});
