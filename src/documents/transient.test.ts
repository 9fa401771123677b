import { isWorthRetrying, transientFault } from './transient';

const coded = (code: string) => Object.assign(new Error('of the database'), { code });

test.each([
  [coded('40001'), 'WRITE_CONFLICT'],
  [coded('40P01'), 'WRITE_CONFLICT'],
  [coded('SQLITE_BUSY'), 'WRITE_CONFLICT'],
  [coded('57014'), 'READ_TIMED_OUT'],
  [coded('53300'), 'DATABASE_BUSY'],
  [Object.assign(new Error('pool'), { name: 'KnexTimeoutError' }), 'DATABASE_BUSY'],
])('%s is transient: %s', (error, code) => {
  expect(transientFault(error)?.code).toBe(code);
});

test.each([coded('23505'), coded('23503'), coded('22P02'), new Error('any'), null, 'text'])(
  '%s is not',
  (error) => {
    expect(transientFault(error)).toBeNull();
  },
);

test('conflicts are worth another attempt, and so is a linked row that was deleted', () => {
  const codes = ['40001', '40P01', '23503', '57014', '53300', '23505'];

  expect(codes.filter((code) => isWorthRetrying(coded(code)))).toEqual(['40001', '40P01', '23503']);
});
