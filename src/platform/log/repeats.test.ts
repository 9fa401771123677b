import { Repeats, WINDOW_MS, type Line } from './repeats';

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

/** A log that writes what `Repeats` admits, as the logger does. */
function logOf() {
  const written: Line[] = [];
  const log = (line: Line) => {
    if (repeats.admits(line)) written.push(line);
  };
  const repeats = new Repeats(log);
  return { written, log, flush: repeats.flush.bind(repeats) };
}

const fault = (more: object = {}) => ({
  level: 'error',
  message: 'A request failed.',
  error: Object.assign(new Error('no such table: a'), { code: 'SQLITE_ERROR' }),
  ...more,
});

test('a fault of many requests has one line, and one a minute that counts the others', () => {
  const { written, log } = logOf();
  for (let index = 0; index < 10; index += 1) {
    log(fault({ request_id: String(index), path: `/${String(index)}` }));
  }
  expect(written).toMatchObject([{ request_id: '0' }]);
  jest.advanceTimersByTime(WINDOW_MS);
  expect(written).toMatchObject([{ request_id: '0' }, { request_id: '9', repeated: 9 }]);
  log(fault());
  expect(written).toHaveLength(2);
  jest.advanceTimersByTime(WINDOW_MS);
  expect(written).toMatchObject([{}, { repeated: 9 }, { repeated: 1 }]);
});

test('faults that differ by more than their request have lines of their own', () => {
  const { written, log } = logOf();
  log(fault());
  log(fault({ message: 'GraphQL: a resolver failed.' }));
  log(fault({ level: 'warn' }));
  log(fault({ documentId: 'a' }));
  log(fault({ error: new Error('no such table: a') }));
  log(fault({ error: new Error('The read failed.', { cause: new Error('disk') }) }));
  log(fault({ error: new Error('The read failed.', { cause: new Error('memory') }) }));
  expect(written).toHaveLength(7);
});

test('faults with one message at two places have lines of their own', () => {
  const { written, log } = logOf();
  const at = (...places: string[]) =>
    Object.assign(new Error('x'), { stack: ['Error: x', ...places].join('\n') });
  log(fault({ error: at('    at a (/a.js:1:1)', '    at c (/c.js:1:1)') }));
  log(fault({ error: at('    at a (/a.js:1:1)', '    at d (/d.js:1:1)') }));
  log(fault({ error: at('    at b (/b.js:2:1)', '    at c (/c.js:1:1)') }));
  expect(written).toHaveLength(2);
});

test('after a quiet minute, a fault is new', () => {
  const { written, log } = logOf();
  log(fault());
  jest.advanceTimersByTime(WINDOW_MS);
  log(fault());
  expect(written).toHaveLength(2);
  expect(written[1]).not.toHaveProperty('repeated');
});

test('what was counted is written before the process ends', () => {
  const { written, log, flush } = logOf();
  log(fault());
  log(fault());
  flush();
  expect(written).toMatchObject([{}, { repeated: 1 }]);
  expect(jest.getTimerCount()).toBe(0);
});

test('the memory of lines is bounded, and a line beyond it is written', () => {
  const { written, log } = logOf();
  for (let index = 0; index < 1000; index += 1) log(fault({ documentId: String(index) }));
  log(fault({ documentId: '999' }));
  expect(written).toHaveLength(1001);
  expect(jest.getTimerCount()).toBeLessThanOrEqual(500);
});
