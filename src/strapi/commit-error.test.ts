import { codeOf, CommitError, LostTransactionError } from './commit-error';
import { installedSource } from './test-support';

test('an error of PostgreSQL has its SQLSTATE in code', () => {
  expect(installedSource('pg-protocol/dist/parser.js')).toContain('message.code = fields.C');
});

test('the error of a COMMIT passes on the code of its cause', () => {
  const fault = Object.assign(new Error('full'), { code: '53100' });
  expect(codeOf(new CommitError(new LostTransactionError(fault)))).toBe('53100');
  expect(codeOf('text')).toBeUndefined();
});
