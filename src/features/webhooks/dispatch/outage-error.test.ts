import { isOutageError } from './outage-error';

const coded = (code: string) => Object.assign(new Error(code), { code });

test.each(['08006', '40P01', '53300', '57P01', 'ECONNREFUSED', 'SQLITE_BUSY', 'SQLITE_IOERR_READ'])(
  '%s is an outage of the database',
  (code) => {
    expect(isOutageError(coded(code))).toBe(true);
  },
);

test.each(['22P05', '22021', '23505', '54000', 'SQLITE_CONSTRAINT_UNIQUE', 'SQLITE_TOOBIG'])(
  '%s says that it will never take the row',
  (code) => {
    expect(isOutageError(coded(code))).toBe(false);
  },
);

test('where no connection could be had, the pool names no code', () => {
  expect(isOutageError(new Error('Timeout acquiring a connection.'))).toBe(true);
});
