import { codeOf, CommitError, LostTransactionError } from './commit-error';
import { installedSource } from './test-support';

test('errors of the drivers have a code, which a failed COMMIT passes on', () => {
  expect(installedSource('pg-protocol/dist/messages.js')).toMatch(/this\.code|code;/);
  const fault = Object.assign(new Error('full'), { code: '53100' });
  expect(codeOf(new CommitError(new LostTransactionError(fault)))).toBe('53100');
  expect(codeOf('text')).toBeUndefined();
});
