import { cachedFor } from './cached';

const LONG_MS = 60_000;

test('concurrent callers share a computation, and later ones its result', async () => {
  let count = 0;
  const read = cachedFor(LONG_MS, () => Promise.resolve((count += 1)));
  expect(await Promise.all([read(), read()])).toEqual([1, 1]);
  expect(await read()).toBe(1);
});

test('a result is computed again once its time is over', async () => {
  let count = 0;
  const read = cachedFor(0, () => Promise.resolve((count += 1)));
  expect([await read(), await read()]).toEqual([1, 2]);
});

test('a failure is told to those who wait, and is not remembered', async () => {
  let count = 0;
  const read = cachedFor(LONG_MS, () => {
    count += 1;
    return count === 1 ? Promise.reject(new Error('away')) : Promise.resolve(count);
  });
  const waiting = [read(), read()];
  await expect(Promise.all(waiting)).rejects.toThrow('away');
  await expect(waiting[1]).rejects.toThrow('away');
  expect(await read()).toBe(2);
});
