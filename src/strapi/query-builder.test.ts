import type { Core } from '@strapi/strapi';
import { hookStatements, idsWhere, type WriteStatement } from './query-builder';
import { installedSource, useDatabase } from './test-support';

const TAG = 'api::tag.tag';
const OTHER = 'api::other.other';

const model = (uid: string, name: string, more: object = {}) => ({
  uid,
  singularName: name,
  tableName: `${name}s`,
  attributes: {
    id: { type: 'increments' },
    title: { type: 'string' },
    sortKey: { type: 'string' },
    ...more,
  },
});

const db = useDatabase([
  model(TAG, 'tag'),
  model(OTHER, 'other', { tags: { type: 'relation', relation: 'manyToMany', target: TAG } }),
]);
const application: object = { db };

/** What the hooks were told, in order. */
let events: unknown[] = [];
/** What the hook of the next write does before the write. */
let beforeWrite: (statement: WriteStatement) => unknown = () => undefined;

beforeAll(async () => {
  await db.schema.create();
  hookStatements(application as Core.Strapi, (uid) =>
    uid === OTHER
      ? null
      : {
          afterReadingOne: (row) => events.push(row),
          async write(statement) {
            events.push(statement.type, await beforeWrite(statement));
            const result = await statement.execute();
            if (statement.type === 'insert') events.push(statement.inserted());
            return result;
          },
        },
  );
});

beforeEach(async () => {
  await db.connection('tags').delete();
  await db.connection('tags').insert([
    { id: 1, title: 'a', sort_key: 'x' },
    { id: 2, title: 'b', sort_key: 'x' },
  ]);
  events = [];
  beforeWrite = () => undefined;
});

test('an insert has its rows by column after it ran, and answers the id', async () => {
  const found: unknown = await db.query(TAG).create({ data: { title: 'c', sortKey: 'y' } });
  expect(found).toMatchObject({ id: 3, title: 'c' });
  expect(events.slice(0, 3)).toEqual([
    'insert',
    undefined,
    expect.objectContaining({ title: 'c', sort_key: 'y' }),
  ]);
});

test('an insert of several rows has all of them', async () => {
  await db.query(TAG).createMany({ data: [{ title: 'c' }, { title: 'd' }] });
  expect(events).toEqual([
    'insert',
    undefined,
    [expect.objectContaining({ title: 'c' }), expect.objectContaining({ title: 'd' })],
  ]);
});

test('an update of one row reads the row, then has its id as the only condition', async () => {
  beforeWrite = (statement) => statement.conditions();
  await db.query(TAG).update({ where: { title: 'b' }, data: { title: 'c' } });
  expect(events.slice(0, 3)).toEqual([
    expect.objectContaining({ id: 2, title: 'b', sort_key: 'x' }),
    'update',
    [{ id: 2 }],
  ]);
});

test('the rows of a bulk write can be selected by its conditions', async () => {
  beforeWrite = (statement) => statement.select(['id', 'sortKey']);
  const rows = [
    { id: 1, sortKey: 'x' },
    { id: 2, sortKey: 'x' },
  ];
  await db.query(TAG).updateMany({ where: { sortKey: 'x' }, data: { title: 'c' } });
  await db.query(TAG).deleteMany({ where: { title: 'c' } });
  expect(events).toEqual(['update', rows, 'delete', rows]);
});

test('a filter narrows the selected rows, and leaves no conditions that name all of them', async () => {
  beforeWrite = async (statement) => [statement.conditions(), await statement.select(['id'])];
  const builder = db.queryBuilder(TAG).init({ filters: { title: 'b' } });
  await builder.delete().execute();
  expect(events).toEqual(['delete', [null, [{ id: 2 }]]]);
  expect(await db.connection('tags').select('id')).toEqual([{ id: 1 }]);
});

test('a write names the transaction that Strapi’s own code passed to it', async () => {
  beforeWrite = ({ transaction }) => transaction;
  await db.connection.transaction(async (trx) => {
    await db.queryBuilder(TAG).where({ id: 1 }).delete().transacting(trx).execute();
    expect(events).toEqual(['delete', trx]);
  });
  await db.queryBuilder(TAG).where({ id: 2 }).delete().execute();
  expect(events.slice(2)).toEqual(['delete', null]);
});

test('queries for one row are told, lists are not', async () => {
  await db.query(TAG).findMany({ where: { id: 1 } });
  expect(events).toEqual([]);
  await db.query(TAG).findOne({ where: { id: 1 } });
  expect(events).toEqual([expect.objectContaining({ id: 1, title: 'a' })]);
});

test('statements of a model without hooks are left to Strapi', async () => {
  await db.query(OTHER).create({ data: { title: 'a' } });
  expect(await db.query(OTHER).count()).toBe(1);
  expect(events).toEqual([]);
});

test('the ids of rows that meet a condition on a relation can be selected', async () => {
  await db.connection('others').insert({ id: 9, title: 'o' });
  await db.connection('others_tags_lnk').insert([
    { other_id: 9, tag_id: 1 },
    { other_id: 9, tag_id: 2 },
  ]);
  const strapi = application as Core.Strapi;
  const ids = (where: Record<string, unknown>) => idsWhere(strapi, OTHER, where);
  const found = () => db.connection('others').select('title');
  expect(await found().whereIn('id', ids({ tags: { sortKey: 'x' } }))).toEqual([{ title: 'o' }]);
  expect(await found().whereIn('id', ids({ tags: { sortKey: 'y' } }))).toEqual([]);
});

test('the entity manager and strapi.db.queryBuilder write by createQueryBuilder only', () => {
  const source = installedSource('@strapi/database/dist/entity-manager/index.js');
  const calls = source.match(/[\w.]+(?=\(uid\)[^;]*\.(?:insert|update|delete)\()/g);
  expect(new Set(calls)).toEqual(new Set(['this.createQueryBuilder']));
  expect(installedSource('@strapi/database/dist/index.js')).toContain(
    'return this.entityManager.createQueryBuilder(uid);',
  );
});

test('the query builder has no other statement that writes rows', () => {
  const source = installedSource('@strapi/database/dist/query/query-builder.js');
  const types = [...source.matchAll(/state\.type = '(\w+)'/g)].map(([, type]) => type);
  expect([...new Set(types)].sort()).toEqual([
    ...['count', 'delete', 'insert', 'max', 'min', 'select', 'update'],
  ]);
});
