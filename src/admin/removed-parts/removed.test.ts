import { isBack, mayBeBack, removedBetween, returnable, type Values } from './removed';

const FIELDS = ['summary', 'sections'];
const section = (key: string, heading: string, id?: number) => ({
  __temp_key__: key,
  ...(id === undefined ? {} : { id }),
  heading,
  body: [{ type: 'paragraph', children: [{ type: 'text', text: '' }] }],
});
const [one, two, three] = [
  section('a0', 'One', 1),
  section('a1', 'Two', 2),
  section('a2', 'Three', 3),
];
const full: Values = { title: 'T', summary: { id: 9, line1: 'L' }, sections: [one, two, three] };

const removedIn = (after: Values) => removedBetween(full, after, FIELDS);

test('a section that vanishes is found with its place', () => {
  expect(removedIn({ ...full, sections: [one, three] })).toEqual([
    { field: 'sections', index: 1, item: two },
  ]);
  expect(removedBetween({ sections: [one] }, { sections: [] }, FIELDS)).toHaveLength(1);
});

test('a single component that is cleared is found', () => {
  expect(removedIn({ ...full, summary: null })).toEqual([
    { field: 'summary', index: null, item: full['summary'] },
  ]);
});

test.each([
  ['a moved section', { ...full, sections: [three, one, two] }],
  ['a new section', { ...full, sections: [one, two, three, section('a3', '')] }],
  ['a changed section', { ...full, sections: [{ ...one, heading: 'Uno' }, two, three] }],
  ['another document', { ...full, sections: [section('b0', 'Other')] }],
  ['another field', { ...full, title: null }],
])('%s removes nothing', (_what, after) => {
  expect(removedIn(after)).toEqual([]);
});

test('an empty component is not worth bringing back', () => {
  const before = { summary: { line1: null, line2: ' ' }, sections: [section('a0', '')] };
  expect(removedBetween(before, { summary: null, sections: [] }, FIELDS)).toEqual([]);
});

test('a component is back whatever its row and key are', () => {
  const removed = { field: 'sections', index: 1, item: two };
  expect(isBack(removed, full)).toBe(true);
  expect(isBack(removed, { sections: [section('a7', 'Two', 77)] })).toBe(true);
  expect(isBack(removed, { sections: [one] })).toBe(false);
});

test('only a field that grows may have a component back', () => {
  const removed = { field: 'sections', index: 1, item: two };
  expect(mayBeBack(removed, { sections: [one] }, { sections: [one, two] })).toBe(true);
  expect(mayBeBack(removed, { sections: [one] }, { sections: [three] })).toBe(false);
  const summary = { field: 'summary', index: null, item: { line1: 'L' } };
  expect(mayBeBack(summary, { summary: null }, { summary: { line1: 'L' } })).toBe(true);
});

test('a component keeps its id only while the server has its row', () => {
  const removed = { field: 'sections', index: 1, item: two };
  expect(returnable(removed, full)).toMatchObject({ id: 2, heading: 'Two' });
  expect(returnable(removed, full)).not.toHaveProperty('__temp_key__');
  expect(returnable(removed, { sections: [one] })).not.toHaveProperty('id');
});
