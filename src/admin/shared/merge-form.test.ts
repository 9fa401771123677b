import { mergeAfterSave, mergeForms, sameForms, shapesOf, type Values } from './merge-form';

const shapes = shapesOf(
  {
    title: { type: 'string' },
    tags: { type: 'relation' },
    summary: { type: 'component', component: 'lines' },
    sections: { type: 'component', component: 'section', repeatable: true },
    editVersion: { type: 'integer' },
  },
  {
    lines: { attributes: { line1: { type: 'string' }, line2: { type: 'string' } } },
    section: { attributes: { heading: { type: 'string' }, body: { type: 'blocks' } } },
  },
);

const body = (text: string) => [{ type: 'paragraph', children: [{ type: 'text', text }] }];
const section = (id: number, key: string, text: string) => ({
  id,
  heading: `h${String(id)}`,
  body: body(text),
  __temp_key__: key,
});
const BASE: Values = {
  title: 'Title',
  tags: { connect: [], disconnect: [] },
  summary: { id: 7, line1: 'a', line2: 'b' },
  sections: [section(1, 'a0', 'one'), section(2, 'a1', 'two')],
  editVersion: 1,
};

test('what was typed stays beside what others have saved since', () => {
  const mine = { ...BASE, sections: [section(1, 'a0', 'one'), section(2, 'a1', 'typed')] };
  const theirs = { ...BASE, title: 'Theirs', summary: { id: 7, line1: 'a', line2: 'theirs' } };
  const { values, hasConflicts } = mergeForms(BASE, mine, { ...theirs, editVersion: 2 }, shapes);
  expect(hasConflicts).toBe(false);
  expect(values).toEqual({ ...theirs, sections: mine.sections, editVersion: 2 });
});

test('a section that was added or moved keeps its text, with keys that Strapi can continue', () => {
  const added = { heading: 'new', body: body('typed'), __temp_key__: 'a0V' };
  const mine = { ...BASE, sections: [section(1, 'a0', 'one'), added, section(2, 'a1', 'two')] };
  const theirs = { ...BASE, sections: [section(1, 'a0', 'theirs'), section(2, 'a1', 'two')] };
  expect(mergeForms(BASE, mine, theirs, shapes).values['sections']).toEqual([
    section(1, 'a0', 'theirs'),
    { ...added, __temp_key__: 'a1' },
    section(2, 'a2', 'two'),
  ]);
});

test('the ids of rows are those that the server has now', () => {
  const mine = { ...BASE, sections: [section(1, 'a0', 'one'), section(2, 'a1', 'typed')] };
  const replaced = [section(1, 'a0', 'one'), section(2, 'a1', 'two')].map((one) => ({
    ...one,
    id: one.id + 10,
  }));
  const { values } = mergeForms(BASE, mine, { ...BASE, sections: replaced }, shapes);
  expect(values['sections']).toEqual([
    { ...section(1, 'a0', 'one'), id: 11 },
    { ...section(2, 'a1', 'typed'), id: 12 },
  ]);
});

test('a relation keeps what was connected', () => {
  const mine = { ...BASE, tags: { connect: [{ id: 3, documentId: 'x' }], disconnect: [] } };
  const theirs = { ...BASE, title: 'Theirs' };
  expect(mergeForms(BASE, mine, theirs, shapes).values).toEqual({ ...mine, title: 'Theirs' });
});

test('where both changed a field, the form names the version that it began with', () => {
  const mine = { ...BASE, title: 'Mine' };
  const theirs = { ...BASE, title: 'Theirs', editVersion: 2 };
  expect(mergeForms(BASE, mine, theirs, shapes)).toEqual({
    values: { ...mine, editVersion: 1 },
    hasConflicts: true,
  });
});

test('the first text of a new article is kept, and an empty form says the same as another', () => {
  const empty: Values = { sections: [], tags: { connect: [], disconnect: [] } };
  const mine = { ...empty, sections: [{ heading: 'h', body: body('x'), __temp_key__: 'a0' }] };
  expect(mergeForms(empty, mine, empty, shapes).values).toEqual(mine);
  expect(sameForms(empty, { ...empty, title: '', summary: undefined }, shapes)).toBe(true);
  expect(sameForms(empty, mine, shapes)).toBe(false);
});

describe('what was typed during a save', () => {
  const sent = { ...BASE, title: 'Sent ' };
  const mine = { ...BASE, title: 'Sent and typed' };

  test('does not conflict with the own save, which the server stored in other words', () => {
    const stored = { ...BASE, title: 'Sent', editVersion: 2 };
    const { values, hasConflicts } = mergeAfterSave(sent, mine, stored, shapes);
    expect([values['title'], values['editVersion'], hasConflicts]).toEqual([
      'Sent and typed',
      2,
      false,
    ]);
  });

  test('conflicts with a save of somebody else that came after it', () => {
    const stored = { ...BASE, title: 'Theirs', editVersion: 3 };
    const { values, hasConflicts } = mergeAfterSave(sent, mine, stored, shapes);
    expect([values['editVersion'], hasConflicts]).toEqual([1, true]);
  });

  test('is not taken for a save where none was sent: the next version is of somebody else', () => {
    const stored = { ...BASE, title: 'Theirs', editVersion: 2 };
    const { values, hasConflicts } = mergeForms(BASE, mine, stored, shapes);
    expect([values['editVersion'], hasConflicts]).toEqual([1, true]);
  });
});
