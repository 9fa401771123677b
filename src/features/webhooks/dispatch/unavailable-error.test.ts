import { isUnavailableError } from './unavailable-error';

const coded = (code: string) => Object.assign(new Error(code), { code });

test.each(['08006', '40P01', '53300', '57P01', 'ECONNREFUSED', 'SQLITE_BUSY', 'SQLITE_IOERR_READ'])(
  '%s means that the database is unavailable',
  (code) => {
    expect(isUnavailableError(coded(code))).toBe(true);
  },
);

test.each(['22P05', '22021', '23505', '54000', 'SQLITE_CONSTRAINT_UNIQUE', 'SQLITE_TOOBIG'])(
  '%s means that the database refuses the row',
  (code) => {
    expect(isUnavailableError(coded(code))).toBe(false);
  },
);

test('an error of the pool has no code, and means that no connection was free', () => {
  expect(isUnavailableError(new Error('Timeout acquiring a connection.'))).toBe(true);
});
