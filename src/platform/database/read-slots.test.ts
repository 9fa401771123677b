import { readersOf, Slots } from './read-slots';

/** A task that runs until the test calls `end`. */
function task() {
  let end: () => void = () => undefined;
  const done = new Promise<void>((resolve) => (end = resolve));
  const run = jest.fn(() => done);
  return {
    run,
    end: () => {
      end();
    },
  };
}

test.each([
  [10, 7],
  [4, 3],
  [2, 1],
  [1, 1],
])('of %i connections, public reads take at most %i', (pool, readers) => {
  expect(readersOf(pool)).toBe(readers);
});

test('tasks beyond the number wait, and begin in the order in which they came', async () => {
  const slots = new Slots(1, 60_000);
  const [first, second, third] = [task(), task(), task()];
  const ends = [slots.run(first.run), slots.run(second.run), slots.run(third.run)];

  first.end();
  await ends[0];
  await Promise.resolve();
  expect([second.run.mock.calls.length, third.run.mock.calls.length]).toEqual([1, 0]);

  second.end();
  third.end();
  await Promise.all(ends);
  expect(third.run).toHaveBeenCalledTimes(1);
});

test('a task that fails gives its place to the next one', async () => {
  const slots = new Slots(1, 60_000);
  const failing = slots.run(() => Promise.reject(new Error('failed')));
  const next = slots.run(() => Promise.resolve('ran'));
  await expect(failing).rejects.toThrow('failed');
  await expect(next).resolves.toBe('ran');
});

test('a task that waits too long fails as for a busy pool, and takes no place later', async () => {
  const slots = new Slots(1, 1);
  const first = task();
  const running = slots.run(first.run);
  const late = task();
  await expect(slots.run(late.run)).rejects.toMatchObject({ name: 'KnexTimeoutError' });

  first.end();
  await running;
  await expect(slots.run(() => Promise.resolve('ran'))).resolves.toBe('ran');
  expect(late.run).not.toHaveBeenCalled();
});

test('a task is refused at once while too many wait', async () => {
  const slots = new Slots(1, 60_000, 1);
  const [first, second, third] = [task(), task(), task()];
  const ends = [slots.run(first.run), slots.run(second.run)];
  await expect(slots.run(third.run)).rejects.toMatchObject({ name: 'KnexTimeoutError' });

  first.end();
  second.end();
  await Promise.all(ends);
  expect(third.run).not.toHaveBeenCalled();
});
