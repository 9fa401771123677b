import { hookTransactions, type Transaction } from './transactions';
import { installedSource } from './test-support';
import type { Core } from '@strapi/strapi';

const source = installedSource('@strapi/database/dist/index.js');

test('Database.transaction commits by the commit of its callback, or by itself', () => {
  expect(source).toMatch(/async transaction\(cb\) \{/);
  expect(source).toMatch(/const res = await cb\(callbackParams\);\s*await commit\(\);/);
  expect(source).toMatch(/return \{\s*commit,\s*rollback,\s*get: \(\)=>trx/);
});

test('the commit of a completed transaction does nothing', () => {
  const context = installedSource('@strapi/database/dist/transaction-context.js');
  expect(context).toMatch(/async commit \(trx\) \{[^}]*if \(isTransactorComplete\(trx\)\)/s);
});

/** A database whose transactions only note what happens. */
function fakeStrapi(events: string[]) {
  let completed = false;
  const transaction: object = { isCompleted: () => completed };
  const trx = transaction as Transaction;
  const end = (event: string) => () => {
    completed = true;
    events.push(event);
    return Promise.resolve();
  };
  const db = {
    inTransaction: () => false,
    async transaction(callback: (running: object) => Promise<unknown>) {
      completed = false;
      return callback({ trx, commit: end('commit'), rollback: end('rollback') });
    },
  };
  const strapi = { db } as object as Core.Strapi;
  hookTransactions(strapi, {
    beforeCommit: () => Promise.resolve(void events.push('before')),
    afterCommit: () => void events.push('after'),
  });
  return strapi;
}

test('hooks run around a commit, by callback and by hand, and not around a rollback', async () => {
  const events: string[] = [];
  const { db } = fakeStrapi(events);
  await db.transaction(() => Promise.resolve());
  await (await db.transaction()).commit();
  expect(events).toEqual(['before', 'commit', 'after', 'before', 'commit', 'after']);
  await (await db.transaction()).rollback();
  expect(events.slice(6)).toEqual(['rollback']);
});
