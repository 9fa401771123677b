import { currentCode } from './former-fault-codes';
import { faultShape } from './store';

test('a fault that an older version stored has the present code', () => {
  const stored = { path: ['summary', 'line1'], message: 'Too long.', code: 'line-long' };
  expect(faultShape.parse(stored)).toMatchObject({ code: 'LINE_TOO_LONG' });
});

test.each(['TITLE_MISSING', 'DATE_AHEAD'])('%s stays', (code) => {
  expect(currentCode(code)).toBe(code);
});
