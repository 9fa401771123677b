import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { failedBuildingQuery } from './query-building';
import { exportsOf } from './test-support';

const MODULES = path.resolve(__dirname, '../../node_modules');

const thrownAt = (file: string) =>
  failedBuildingQuery(Object.assign(new Error(), { stack: `Error\n    at f (${file}:1:2)` }));

test.each(['where', 'search', 'order-by', 'join'])(
  'the helper %s of the query builder is where it was',
  (name) => {
    const file = path.join(MODULES, `@strapi/database/dist/query/helpers/${name}.js`);
    expect(existsSync(file)).toBe(true);
    expect(thrownAt(file)).toBe(true);
  },
);

test('a field of a number throws a plain error for a text, from its own file', () => {
  const file = path.join(MODULES, '@strapi/database/dist/fields');
  expect(readdirSync(file)).toContain('number.js');
  const NumberField = exportsOf('@strapi/database/dist/fields/number.js') as new (
    config: object,
  ) => { toDB(value: unknown): unknown };
  let thrown: unknown;
  try {
    new NumberField({}).toDB('abc');
  } catch (error) {
    thrown = error;
  }
  if (!(thrown instanceof Error)) throw new Error('Nothing was thrown.');
  expect(thrown.constructor).toBe(Error);
  expect(failedBuildingQuery(thrown)).toBe(true);
});

test.each([
  'C:\\app\\node_modules\\@strapi\\database\\dist\\query\\helpers\\where.js',
  '/app/node_modules/@strapi/database/src/query/helpers/where.ts',
  '/app/node_modules/knex/lib/formatter/wrappingFormatter.js',
])('%s builds queries', (file) => {
  expect(thrownAt(file)).toBe(true);
});

test.each([
  '/app/node_modules/@strapi/database/dist/query/query-builder.js',
  '/app/dist/src/articles/rules/enforce.js',
])('%s does not', (file) => {
  expect(thrownAt(file)).toBe(false);
});
