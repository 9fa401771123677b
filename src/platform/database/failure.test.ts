import { CommitError, LostTransactionError } from '../../strapi';
import { databaseFailure, isTransient, isWorthRetrying } from './failure';

const coded = (code: string) => Object.assign(new Error('internal words'), { code });

test.each([
  ['SQLITE_FULL', 507, 'INSUFFICIENT_STORAGE'],
  ['53100', 507, 'INSUFFICIENT_STORAGE'],
  ['ENOSPC', 507, 'INSUFFICIENT_STORAGE'],
  ['SQLITE_BUSY', 503, 'WRITE_CONFLICT'],
  ['SQLITE_BUSY_SNAPSHOT', 503, 'WRITE_CONFLICT'],
  ['40001', 503, 'WRITE_CONFLICT'],
  ['40P01', 503, 'WRITE_CONFLICT'],
  ['57014', 503, 'READ_TIMED_OUT'],
  ['SQLITE_INTERRUPT', 503, 'READ_TIMED_OUT'],
  ['53300', 503, 'DATABASE_BUSY'],
  ['SQLITE_ABORT', 503, 'DATABASE_BUSY'],
  ['57P01', 503, 'DATABASE_BUSY'],
])('%s is %d %s, in a statement and in a COMMIT', (code, status, told) => {
  const lost = new CommitError(new LostTransactionError(coded(code)));
  for (const error of [coded(code), new CommitError(coded(code)), lost]) {
    const failure = databaseFailure(error);
    expect(failure).toMatchObject({ status, code: told });
    expect(failure?.message).not.toContain('internal words');
    expect(failure?.retryAfter).toBe(status === 503 ? 1 : null);
    expect(isTransient(error)).toBe(status === 503);
  }
});

test.each<Error>([
  coded('23503'),
  coded('SQLITE_CONSTRAINT_FOREIGNKEY'),
  new LostTransactionError(null),
])('a COMMIT that the database refused is told as not kept (%p)', (cause) => {
  expect(databaseFailure(new CommitError(cause))).toMatchObject({
    status: 500,
    code: 'COMMIT_REFUSED',
  });
});

test.each([coded('ECONNRESET'), coded('EPIPE'), new Error('Connection terminated')])(
  'a connection that broke during the COMMIT leaves open what was kept (%p)',
  (cause) => {
    expect(databaseFailure(new CommitError(cause))).toMatchObject({
      status: 500,
      code: 'COMMIT_UNKNOWN',
    });
  },
);

test.each([coded('23505'), coded('22P02'), new TypeError('x'), 'text', null])(
  '%p is left alone',
  (error) => {
    expect(databaseFailure(error)).toBeNull();
  },
);

test('a pool without a free connection is transient', () => {
  const error = Object.assign(new Error('pool'), { name: 'KnexTimeoutError' });

  expect(databaseFailure(error)).toMatchObject({ status: 503, code: 'DATABASE_BUSY' });
});

test('conflicts are worth another attempt, and so is a linked row that was deleted', () => {
  const worth = ['40001', '40P01', '23503', 'SQLITE_BUSY_SNAPSHOT'];
  // The database has waited for its lock before it tells one of the last three.
  const codes = [...worth, '57014', '53300', '23505', 'SQLITE_BUSY', 'SQLITE_LOCKED', '55P03'];

  expect(codes.filter((code) => isWorthRetrying(coded(code)))).toEqual(worth);
  expect(isWorthRetrying(new CommitError(coded('23503')))).toBe(false);
});
