import { replaceStopSignals } from './stop-signals';
import { exportsOf } from './test-support';

const SIGNALS = ['SIGTERM', 'SIGINT'] as const;

afterEach(() => {
  for (const signal of SIGNALS) process.removeAllListeners(signal);
});

test('a stop signal reaches the replacement and not Strapi', () => {
  const { destroyOnSignal } = exportsOf('@strapi/core/dist/utils/signals.js') as {
    destroyOnSignal: (strapi: object) => void;
  };
  const before = SIGNALS.map((signal) => process.listenerCount(signal));
  destroyOnSignal({});
  expect(SIGNALS.map((signal) => process.listenerCount(signal))).toEqual(
    before.map((count) => count + 1),
  );
  const handle = jest.fn();
  replaceStopSignals(handle);
  for (const [index, signal] of SIGNALS.entries()) {
    expect(process.listenerCount(signal)).toBe((before[index] ?? 0) + 1);
    expect(process.listeners(signal)).toContain(handle);
  }
});

test('other listeners of a signal stay', () => {
  const other = jest.fn();
  process.on('SIGTERM', other);
  replaceStopSignals(jest.fn());
  expect(process.listeners('SIGTERM')).toContain(other);
});
