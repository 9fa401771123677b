import { connectionsWithin, processLimits } from './descriptors';

const limitsWith = (soft: string) =>
  `Limit                     Soft Limit           Hard Limit           Units     \nMax open files            ${soft.padEnd(20)} 1048576              files     \n`;

test.each([
  ['256', 128],
  ['1024', 896],
  ['1048576', 10_000],
  ['unlimited', 10_000],
  ['64', 32],
])('with %s descriptors, %i connections leave enough of them', (soft, connections) => {
  expect(connectionsWithin(limitsWith(soft))).toBe(connections);
});

test('a system that does not tell its limits has the largest number', () => {
  expect(connectionsWithin(null)).toBe(10_000);
});

test('the limits of this process are text, or nothing', () => {
  expect([null, expect.stringContaining('Max open files')]).toContainEqual(processLimits());
});
