import { installedSource } from './test-support';

test('create of the entity manager cleans up by a statement in the failed transaction', () => {
  const source = installedSource('@strapi/database/dist/entity-manager/index.js');
  expect(source).toMatch(
    /await this\.attachRelations\(uid, id, data, \{[^}]*\}\);\s*await trx\.commit\(\);\s*\} catch \(e\) \{\s*await trx\.rollback\(\);\s*await this\.createQueryBuilder\(uid\)\.where\(\{\s*id\s*\}\)\.delete\(\)\.execute\(\)/,
  );
});

test('a transaction of Knex emits query-error for its statements', () => {
  const source = installedSource('knex/lib/execution/transaction.js');
  expect(source).toMatch(
    /trxClient\.on\('query-error', function \(err, obj\) \{\s*trx\.emit\('query-error'/,
  );
});
