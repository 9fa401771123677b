import createKnex from 'knex';
import { cachePreparedReads } from './prepared-statements';
import { installedSource } from './test-support';

test('Knex prepares a statement and runs it in the same tick', () => {
  const source = installedSource('knex/lib/dialects/better-sqlite3/index.js');
  expect(source).toMatch(
    /const statement = connection\.prepare\(obj\.sql\);\s*const bindings = this\._formatBindings\(obj\.bindings\);\s*if \(statement\.reader\) \{\s*const response = await statement\.all\(bindings\)/,
  );
});

test('a cached read sees later writes and later changes of the schema', async () => {
  const texts: string[] = [];
  const knex = createKnex({
    client: 'better-sqlite3',
    connection: { filename: ':memory:' },
    useNullAsDefault: true,
    pool: {
      min: 1,
      max: 1,
      afterCreate(
        connection: { prepare(text: string): object },
        done: (error: null, connection: object) => void,
      ) {
        const prepare = connection.prepare.bind(connection);
        connection.prepare = (text) => {
          texts.push(text);
          return prepare(text);
        };
        cachePreparedReads(connection);
        done(null, connection);
      },
    },
  });
  try {
    await knex.schema.createTable('t', (table) => table.integer('a'));
    await knex('t').insert({ a: 1 });
    expect(await knex('t').select('*')).toEqual([{ a: 1 }]);
    await knex('t').insert({ a: 2 });
    await knex.schema.alterTable('t', (table) => table.integer('b'));
    expect(await knex('t').select('*')).toEqual([
      { a: 1, b: null },
      { a: 2, b: null },
    ]);
    expect(texts.filter((text) => text === 'select * from `t`')).toHaveLength(1);
  } finally {
    await knex.destroy();
  }
});
