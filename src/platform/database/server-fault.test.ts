import { isServerFault } from './failure';

const coded = (code: unknown) => Object.assign(new Error('x'), { code });

test.each([
  ...['08006', '40001', '40P01', '53100', '55P03', '57014', '57P01', '58030', 'XX000'],
  ...['SQLITE_BUSY', 'SQLITE_BUSY_SNAPSHOT', 'SQLITE_FULL', 'SQLITE_IOERR_WRITE'],
  ...['SQLITE_LOCKED_SHAREDCACHE', 'SQLITE_NOMEM'],
])('%s is an error of the database, so it is transient', (code) => {
  expect(isServerFault(coded(code))).toBe(true);
});

test.each(['22021', '23514', '54000', 'SQLITE_CONSTRAINT_CHECK', 'SQLITE_TOOBIG', 'ERR_X', 7])(
  '%s is an error of the written content',
  (code) => {
    expect(isServerFault(coded(code))).toBe(false);
  },
);

test('an error without a code is an error of the written content', () => {
  expect([new TypeError('x'), 'x', undefined].map(isServerFault)).toEqual([false, false, false]);
});
