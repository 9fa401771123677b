import { fieldFromDatabase } from './field-values';
import { exportsOf } from './test-support';

const { createField } = exportsOf('@strapi/database/dist/fields/index.js') as {
  createField: (attribute: { type: string }) => { fromDB(value: unknown): unknown };
};

const BLOCKS = [{ type: 'paragraph', children: [{ type: 'text', text: 'a' }] }];

test.each([
  ['datetime', 1_765_500_000_000],
  ['datetime', '2025-12-12T01:02:03.004Z'],
  ['boolean', 1],
  ['boolean', 0],
  ['boolean', true],
  ['boolean', false],
  ['json', '{"a":[1]}'],
  ['json', { a: [1] }],
  ['blocks', JSON.stringify(BLOCKS)],
  ['blocks', BLOCKS],
  ['decimal', '12.5'],
  ['float', 12.5],
  ['integer', 12],
  ['increments', 12],
  ['string', 'a'],
  ['text', 'a'],
  ['uid', 'a'],
  ['email', 'a@b.c'],
  ['enumeration', 'open'],
  ['date', '2025-12-12'],
])('%s: %j is converted as Strapi does', (type, value) => {
  expect(fieldFromDatabase(type, value)).toEqual(createField({ type }).fromDB(value));
});

test('an empty column is null', () => {
  expect(fieldFromDatabase('string', undefined)).toBeNull();
  expect(fieldFromDatabase('datetime', null)).toBeNull();
});
