import { readdirSync } from 'node:fs';
import type { Core } from '@strapi/strapi';
import {
  RELATION_WRITES,
  replaceRelationWrites,
  ROW_WRITES,
  type RelationWrite,
} from './entity-manager';
import { installed, installedSource, useDatabase } from './test-support';

const READS = ['findOne', 'findMany', 'count', 'populate', 'load'];
const FACTORIES = ['createQueryBuilder', 'getRepository'];
/** Writes link rows. Strapi 5.54 exports it and calls it nowhere. */
const UNUSED = ['insertJoinTableRows'];

const managerFile = installed('@strapi/database/dist/entity-manager/index.js');
const { createEntityManager } = jest.requireActual<{
  createEntityManager: (db: object) => Record<string, unknown>;
}>(managerFile);

test('the entity manager has no write method that the change log does not know', () => {
  const known = [...ROW_WRITES, ...RELATION_WRITES, ...READS, ...FACTORIES, ...UNUSED];
  expect(Object.keys(createEntityManager({})).sort()).toEqual([...known].sort());
});

test('the repositories of strapi.db.query write by the methods of the entity manager', () => {
  const source = installedSource('@strapi/database/dist/entity-manager/entity-repository.js');
  for (const name of ROW_WRITES) expect(source).toContain(`db.entityManager.${name}(uid, params)`);
});

describe('the relation writes of the entity manager', () => {
  const ARTICLE = 'api::article.article';
  const TAG = 'api::tag.tag';
  const id = () => ({ type: 'increments' });
  const db = useDatabase([
    {
      uid: ARTICLE,
      singularName: 'article',
      tableName: 'articles',
      attributes: { id: id(), tags: { type: 'relation', relation: 'manyToMany', target: TAG } },
    },
    {
      uid: TAG,
      singularName: 'tag',
      tableName: 'tags',
      attributes: { id: id(), name: { type: 'string' } },
    },
  ]);
  const application: object = { db };
  let writes: Omit<RelationWrite, 'run'>[] = [];
  /** Replaces the transaction of a write, which is new for each one, by whether there is one. */
  const told = () =>
    writes.map(({ transaction, ...write }) => ({ ...write, inTransaction: transaction !== null }));

  beforeAll(async () => {
    await db.schema.create();
    await db.connection('tags').insert([{ id: 1 }, { id: 2 }]);
    replaceRelationWrites(application as Core.Strapi, ({ run, ...write }) => {
      writes.push(write);
      return run();
    });
  });

  beforeEach(async () => {
    await db.connection('articles_tags_lnk').delete();
    await db.connection('articles').delete();
    await db.connection('articles').insert({ id: 7 });
    writes = [];
  });

  const linked = (): Promise<unknown> =>
    db.connection('articles_tags_lnk').select('article_id', 'tag_id').orderBy('tag_id');

  test('are called by create with its data and transaction, and run', async () => {
    const data = { id: 8, tags: [1, 2] };
    await db.query(ARTICLE).create({ data });
    expect(told()).toEqual([
      { method: 'attachRelations', uid: ARTICLE, id: 8, data, inTransaction: true },
    ]);
    expect(await linked()).toEqual([
      { article_id: 8, tag_id: 1 },
      { article_id: 8, tag_id: 2 },
    ]);
  });

  test('are called by update with its data and transaction', async () => {
    const data = { tags: { set: [2] } };
    await db.query(ARTICLE).update({ where: { id: 7 }, data });
    expect(told()).toEqual([
      { method: 'updateRelations', uid: ARTICLE, id: 7, data, inTransaction: true },
    ]);
    expect(await linked()).toEqual([{ article_id: 7, tag_id: 2 }]);
  });

  test('are called by delete with its transaction', async () => {
    await db.query(ARTICLE).delete({ where: { id: 7 } });
    expect(told()).toEqual([
      { method: 'deleteRelations', uid: ARTICLE, id: 7, data: {}, inTransaction: true },
    ]);
  });

  test('have no transaction where deleteRelations is called alone', async () => {
    await db.query(TAG).deleteRelations(1);
    expect(told()).toEqual([
      { method: 'deleteRelations', uid: TAG, id: 1, data: {}, inTransaction: false },
    ]);
  });
});

test.each(['core', 'database', 'upload', 'i18n', 'content-manager', 'admin'])(
  '@strapi/%s does not call insertJoinTableRows',
  (name) => {
    const folder = `@strapi/${name}/dist`;
    const callers = readdirSync(installed(folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.js') && !file.includes('admin/admin'))
      .filter((file) => /\.insertJoinTableRows\(/.test(installedSource(`${folder}/${file}`)));
    expect(callers).toEqual([]);
  },
);
