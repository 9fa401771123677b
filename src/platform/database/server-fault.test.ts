import { CommitError, LostTransactionError } from '../../strapi';
import { isServerFault } from './failure';

const coded = (code: unknown) => Object.assign(new Error('x'), { code });

test.each([
  ...['08006', '25006', '40001', '40P01', '53100', '53300', '55P03', '57014', '57P01', '58030'],
  ...['SQLITE_BUSY', 'SQLITE_BUSY_SNAPSHOT', 'SQLITE_FULL', 'SQLITE_IOERR_WRITE'],
  ...['SQLITE_LOCKED_SHAREDCACHE', 'SQLITE_NOMEM', 'SQLITE_CANTOPEN', 'SQLITE_READONLY_DBMOVED'],
  ...['SQLITE_CORRUPT', 'SQLITE_CORRUPT_INDEX', 'SQLITE_NOTADB'],
  ...['28P01', '3D000', 'XX000', 'ECONNREFUSED', 'EPIPE', 'EAI_AGAIN'],
  ...['CERT_HAS_EXPIRED', 'ERR_TLS_CERT_ALTNAME_INVALID', 'DEPTH_ZERO_SELF_SIGNED_CERT'],
])('%s is an error of the database, so it is transient', (code) => {
  expect(isServerFault(coded(code))).toBe(true);
});

test.each([
  ...['22021', '22P05', '23505', '23514', '54000', 'P0001'],
  ...['SQLITE_CONSTRAINT_CHECK', 'SQLITE_TOOBIG', 'ERR_X', 7],
])('%s is an error of the written content', (code) => {
  expect(isServerFault(coded(code))).toBe(false);
});

const lost = new Error('Connection terminated unexpectedly');

test.each([
  Object.assign(new Error('Knex: Timeout acquiring a connection.'), { name: 'KnexTimeoutError' }),
  lost,
  new Error('Client has encountered a connection error and is not queryable'),
  new Error('insert into "a" values (?) - Connection terminated'),
  new TypeError('The database connection is not open'),
  new Error('The server does not support SSL connections'),
  new CommitError(new LostTransactionError(lost)),
])('a lost connection without a code is an error of the database: %p', (error) => {
  expect(isServerFault(error)).toBe(true);
});

test.each([
  new TypeError('x'),
  new Error("insert into a values ('timeout expired') - Connection terminated by the author"),
  new CommitError(new LostTransactionError(null)),
  'x',
  undefined,
])('any other error without a code is an error of the written content: %p', (error) => {
  expect(isServerFault(error)).toBe(false);
});
