import { readCondition, UnknownFilterError, type Attribute, type Condition } from './condition';

const MODELS: Record<string, Record<string, Attribute>> = {
  article: {
    title: { type: 'string' },
    tags: { type: 'relation', target: 'tag' },
    author: { type: 'relation', target: 'author' },
    owner: { type: 'relation' },
  },
  tag: { name: { type: 'string' }, articles: { type: 'relation', target: 'article' } },
  author: { name: { type: 'string' } },
};
const read = (where: unknown) => readCondition(where, 'article', (uid) => MODELS[uid] ?? {});

/** The number of conditions on relations. Each becomes a subquery. */
function relations(condition: Condition | null): number {
  switch (condition?.kind) {
    case 'and':
    case 'or':
      return condition.conditions.reduce((sum, part) => sum + relations(part), 0);
    case 'related':
      return 1 + relations(condition.condition);
    case 'relation':
      return 1;
    default:
      return 0;
  }
}

const named = (name: string) => ({ tags: { name } });

test('conditions of one relation are merged under $or, and not under $and', () => {
  const names = ['a', 'b', 'c'].map(named);

  expect(relations(read({ $or: names }))).toBe(1);
  expect(relations(read({ $and: names }))).toBe(3);
  expect(relations(read({ $or: [...names, { author: { name: 'd' } }] }))).toBe(2);
  expect(relations(read({ $or: [{ $or: names }, { $or: names }] }))).toBe(1);
});

test('a negation moves inwards, and turns and into or', () => {
  const names = ['a', 'b'].map(named);

  expect(relations(read({ $not: { $and: names } }))).toBe(1);
  expect(relations(read({ $not: { $or: names } }))).toBe(2);
  expect(read({ $not: named('a') })).toEqual({
    kind: 'related',
    attribute: 'tags',
    target: 'tag',
    condition: { kind: 'column', where: { $not: { name: 'a' } } },
  });
  expect(read({ $not: { $not: { title: 'a' } } })).toEqual(read({ title: 'a' }));
});

test('a condition on the relation itself stays unchanged', () => {
  for (const value of [null, 1, [1, 2], { $null: true }, { $in: [1] }, { $not: { $eq: 1 } }]) {
    expect(read({ tags: value })).toEqual({ kind: 'relation', where: { tags: value } });
  }
  // Two conditions cannot be merged, because each may match another row.
  expect(relations(read({ $or: [{ tags: 1 }, { tags: 2 }] }))).toBe(2);
});

test('empty groups are omitted, as in Knex', () => {
  for (const empty of [{}, [], { $or: [] }, { $not: {} }, { tags: { $and: [] } }, { $or: [{}] }]) {
    expect(read(empty)).toBeNull();
  }
  expect(read({ $or: [{}, { title: 'a' }] })).toEqual(read({ title: 'a' }));
});

test.each([
  ['an operator without an attribute', { $eq: 1 }],
  ['a group that is no list', { $or: { title: 'a' } }],
  ['an operator beside a field', { tags: { $null: true, name: 'a' } }],
  ['two operators on a relation', { tags: { $eq: 1, $null: false } }],
  ['a relation to several types', { owner: { name: 'a' } }],
  ['no object', { $and: ['a'] }],
])('%s is refused', (_what, where) => {
  expect(() => read(where)).toThrow(UnknownFilterError);
});
