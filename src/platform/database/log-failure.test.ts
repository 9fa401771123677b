import type { Core } from '@strapi/strapi';
import { logFailure } from './log-failure';

const OUTAGE = { status: 503, code: 'DATABASE_UNAVAILABLE' } as const;
const FULL = { status: 507, code: 'INSUFFICIENT_STORAGE' } as const;

function logger() {
  const log = { warn: jest.fn(), error: jest.fn() };
  const strapi: object = { log };
  return { log, strapi: strapi as Core.Strapi };
}

afterEach(() => jest.useRealTimers());

test('an outage is logged once a minute for each code, with the number that was left out', () => {
  jest.useFakeTimers();
  const { log, strapi } = logger();
  for (let request = 0; request < 5; request += 1) logFailure(strapi, 'Failed.', OUTAGE, {});
  logFailure(strapi, 'Failed.', { status: 503, code: 'DATABASE_BUSY' }, {});
  jest.advanceTimersByTime(60_000);
  logFailure(strapi, 'Failed.', OUTAGE, { path: '/x' });
  expect(log.warn.mock.calls).toEqual([
    ['Failed.', { code: 'DATABASE_UNAVAILABLE' }],
    ['Failed.', { code: 'DATABASE_BUSY' }],
    ['Failed.', { code: 'DATABASE_UNAVAILABLE', path: '/x', leftOut: 4 }],
  ]);
});

test('every write that was not kept is logged', () => {
  const { log, strapi } = logger();
  for (let request = 0; request < 3; request += 1) logFailure(strapi, 'Failed.', FULL, {});
  expect(log.error).toHaveBeenCalledTimes(3);
});
