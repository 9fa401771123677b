import { readdirSync } from 'node:fs';
import { RELATION_WRITES, ROW_WRITES } from './entity-manager';
import { installed, installedSource } from './test-support';

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

test('row writes go through createQueryBuilder, which the change log replaces', () => {
  const source = installedSource('@strapi/database/dist/entity-manager/index.js');
  const calls = source.match(/[\w.]+(?=\(uid\)[^;]*\.(?:insert|update|delete)\()/g);
  expect(new Set(calls)).toEqual(new Set(['this.createQueryBuilder']));
});

test('the query builder has the state that the change log reads', () => {
  const source = installedSource('@strapi/database/dist/query/query-builder.js');
  const defaults = /defaults\(\{(.*?)\}, initialState\)/s.exec(source)?.[1];
  for (const name of ['type', 'first', 'data', 'where', 'transaction', 'filters', 'search']) {
    expect(defaults).toMatch(new RegExp(`\\b${name}:`));
  }
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
