import * as fc from 'fast-check';
import { costParts } from './estimate';
import type { Field } from './schema';

const column = (type: string): Field => ({ type, kind: 'column' });
const to = (target: string, kind: Field['kind']): Field => ({ type: 'relation', kind, target });
const MODELS: Record<string, Record<string, Field>> = {
  article: {
    title: column('string'),
    slug: column('uid'),
    lead: column('text'),
    publicationDate: column('date'),
    sections: to('section', 'components'),
    author: to('author', 'relation'),
    tags: to('tag', 'relations'),
  },
  section: { heading: column('string') },
  author: { name: column('string'), avatar: to('file', 'relation') },
  tag: { name: column('string') },
  file: { name: column('string') },
};
const cost = (query: Record<string, unknown>, single = false) =>
  costParts({ uid: 'article', query }, (uid) => MODELS[uid] ?? {}, single).reduce(
    (sum, part) => sum + part.cost,
    0,
  );
const contains = (text: string) => ({ $containsi: text });

test('everything costs something more', () => {
  const plain = cost({});
  for (const more of [
    { filters: { title: 'a' } },
    { filters: { author: null } },
    { filters: { $not: { tags: { name: 'a' } } } },
    { _q: 'a' },
    { sort: 'title' },
    { sort: ['publicationDate', 'author.name'] },
    { sort: ['publicationDate', 'title'] },
    { sort: [{ author: { name: 'asc' } }] },
    { populate: '*' },
    { populate: ['author.avatar'] },
    { populate: { author: { populate: 'avatar' } } },
    { pagination: { pageSize: 100 } },
    { pagination: { start: '40000' } },
    { locale: '*' },
  ]) {
    expect({ more, cost: cost(more) }).toEqual({ more, cost: expect.any(Number) });
    expect(cost(more)).toBeGreaterThan(plain);
  }
});

test('a list by slug or in index order costs no scan', () => {
  expect(cost({ filters: { slug: { $eq: 'a' } } })).toBeLessThan(cost({}) + 50);
  expect(cost({ sort: 'publicationDate:desc' })).toBe(cost({}));
});

test('every further column of a sort costs something', () => {
  const sort = ['publicationDate', 'title', 'lead', 'slug'];
  const costs = sort.map((_column, at) => cost({ sort: sort.slice(0, at + 1) }));
  expect(costs).toEqual([...new Set(costs)].sort((a, b) => a - b));
});

test.each(['1e2', '0x64', '+100', '100.0', ' 100', '', '9007199254740993', -1, 1.5, {}])(
  'a page size of %j is refused, and not estimated as another',
  (pageSize) => {
    expect(() => cost({ pagination: { pageSize } })).toThrow(/pageSize: must be/);
    expect(() => cost({ pageSize })).toThrow(/pageSize: must be/);
  },
);

test('a page size costs the same as a text and as a number', () => {
  expect(cost({ pagination: { pageSize: '100', page: null } })).toBe(cost({ pageSize: 100 }));
});

test('a negated condition on a relation costs more, and so does counting its matches', () => {
  const filters = { tags: { name: { $ne: 'a' } } };
  expect(cost({ filters })).toBeGreaterThan(cost({ filters: { tags: { name: 'a' } } }) + 200);
  const counted = costParts(
    { uid: 'article', query: { filters }, counted: true },
    (uid) => MODELS[uid] ?? {},
  ).reduce((sum, part) => sum + part.cost, 0);
  expect(counted).toBeGreaterThan(cost({ filters }) * 1.4);
});

test('all spellings of a populate cost the same', () => {
  const spellings = [
    'author.avatar,tags',
    ['author.avatar', 'tags'],
    { author: { populate: { avatar: true } }, tags: true },
    { author: { populate: ['avatar'] }, tags: 'true' },
    { author: { populate: '*' }, tags: { fields: ['name'] } },
  ];
  expect(new Set(spellings.map((populate) => cost({ populate }))).size).toBe(1);
});

test('twelve conditions on sections in $or cost as one relation and twelve searches', () => {
  const either = Array.from({ length: 12 }, (_, at) => ({
    sections: { heading: contains(String(at)) },
  }));
  const one = cost({ filters: either[0] });
  expect(cost({ filters: { $or: either } })).toBeLessThan(one * 3);
  expect(cost({ filters: { $and: either } })).toBeGreaterThan(one * 4);
});

test('a filter costs at least as much as each of its parts', () => {
  const leaf = fc.constantFrom(
    { title: contains('a') },
    { lead: { $notContains: ['a', 'b'] } },
    { tags: { name: { $eq: 'a' } } },
    { sections: { heading: contains('b') } },
    { author: { avatar: { name: contains('c') } } },
    { author: { $null: true } },
  );
  fc.assert(
    fc.property(
      fc.array(leaf, { minLength: 1, maxLength: 8 }),
      fc.constantFrom('$and', '$or'),
      fc.boolean(),
      (parts, operator, negated) => {
        const filters = { [operator]: parts };
        const whole = cost({ filters: negated ? { $not: filters } : filters });
        for (const part of parts) expect(whole).toBeGreaterThanOrEqual(cost({ filters: part }));
      },
    ),
  );
});
