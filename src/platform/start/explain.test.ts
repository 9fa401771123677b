import { explainStart } from './explain';
import { StartError } from './start-error';

const failed = (code: string, details: object = {}): Error =>
  Object.assign(new Error('it failed'), { code, ...details });
const listening = { syscall: 'listen', address: '0.0.0.0', port: 80 };

test.each([
  ['a port that is taken', failed('EADDRINUSE', listening), /0\.0\.0\.0:80 .*set PORT/],
  ['a port that needs a right', failed('EACCES', listening), /may not listen on 0\.0\.0\.0:80/],
  ['an address of another machine', failed('EADDRNOTAVAIL', listening), /Set HOST/],
  ['a full disk', failed('ENOSPC'), /disk is full \(ENOSPC\)/],
  ['a full disk below SQLite', failed('SQLITE_FULL'), /disk is full \(SQLITE_FULL\)/],
  ['a full disk below PostgreSQL', failed('53100'), /disk is full \(53100\)/],
  [
    'a read-only file system',
    failed('EROFS', { path: '/data' }),
    /\/data cannot be written \(EROFS\)/,
  ],
  ['a read-only database', failed('SQLITE_READONLY_DIRECTORY'), /DATABASE_FILENAME.* written/],
  ['a file that is no database', failed('SQLITE_NOTADB'), /no SQLite database/],
  ['a schema without rights', failed('42501'), /right to create tables/],
  ['a database that goes away', failed('57P01'), /Start again/],
  ['a refusal', new StartError('Set A, not B.'), /^Set A, not B\.$/],
  [
    'a wrong setting',
    new Error('Could not load js config file /app/dist/config/admin.js: A is not set.'),
    /^A is not set\.$/,
  ],
  [
    'a migration',
    new Error('Migration 1 (up) failed', { cause: failed('ENOSPC') }),
    /disk is full/,
  ],
])('%s is explained in one line', (_name, error, line) => {
  expect(explainStart(error)).toMatch(line);
  expect(explainStart(error)).not.toContain('\n');
});

test('an error that nobody expects is not explained', () => {
  expect(explainStart(new TypeError('x is not a function'))).toBeNull();
});
