import fc from 'fast-check';
import { passwordFault } from './passwords';

test.each([
  ['Short-1', 'PASSWORD_TOO_SHORT'],
  ['가나다라마바사아자', 'PASSWORD_TOO_SHORT'],
  [`Long-${'0'.repeat(68)}`, 'PASSWORD_TOO_LONG'],
  ['가'.repeat(25), 'PASSWORD_TOO_LONG'],
  ['password123', 'PASSWORD_TOO_COMMON'],
  ['Password2026!', 'PASSWORD_TOO_COMMON'],
  ['12345678910', 'PASSWORD_TOO_COMMON'],
  ['Aaaaaaaaaa1', 'PASSWORD_TOO_COMMON'],
  ['1Q2W3E4R5T', 'PASSWORD_TOO_COMMON'],
])('%s is refused: %s', (password, fault) => {
  expect(passwordFault(password)).toBe(fault);
});

test.each(['Correct-horse-1', 'correct horse battery', '오늘도 맑은 하늘 아래', 'g7#mQ2x!Lp'])(
  '%s is good',
  (password) => {
    expect(passwordFault(password)).toBeNull();
  },
);

test('generated passwords are good', () => {
  const generated = fc.uint8Array({ minLength: 16, maxLength: 16 });
  fc.assert(
    fc.property(generated, (bytes) => {
      fc.pre(new Set(bytes).size > 8);
      expect(passwordFault(Buffer.from(bytes).toString('base64url'))).toBeNull();
    }),
  );
});
