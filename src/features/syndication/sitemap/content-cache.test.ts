import { setImmediate as turn } from 'node:timers/promises';
import { ContentCache } from './content-cache';

/** Computes numbers, each when the test calls `finish`. */
function maker() {
  const waiting: ((error?: Error) => void)[] = [];
  let made = 0;
  const make = () =>
    new Promise<number>((done, fail) => {
      made += 1;
      const value = made;
      waiting.push((error) => {
        if (error) fail(error);
        else done(value);
      });
    });
  const finish = async (error?: Error) => {
    await turn();
    waiting.shift()?.(error);
    await turn();
  };
  return { make, finish, begun: () => made };
}

test('a value is cached until the content changes', async () => {
  const cache = new ContentCache<number>(8);
  const { make, finish } = maker();
  const first = cache.get('a', make, true);
  await finish();
  expect(await first).toEqual({ value: 1, isCurrent: true });
  expect(await cache.get('a', make, true)).toEqual({ value: 1, isCurrent: true });

  cache.invalidate();
  const second = cache.get('a', make, true);
  await finish();
  expect(await second).toEqual({ value: 2, isCurrent: true });
});

test('concurrent requests cause one computation', async () => {
  const cache = new ContentCache<number>(8);
  const { make, finish, begun } = maker();
  const asked = Array.from({ length: 50 }, () => cache.get('a', make, true));
  await finish();
  expect(new Set((await Promise.all(asked)).map(({ value }) => value))).toEqual(new Set([1]));
  expect(begun()).toBe(1);
});

test('a request after a change does not get a value from before it', async () => {
  const cache = new ContentCache<number>(8);
  const { make, finish } = maker();
  const before = cache.get('a', make, true);
  await turn();
  cache.invalidate();
  const after = cache.get('a', make, true);
  await finish();
  expect(await before).toEqual({ value: 1, isCurrent: false });
  await finish();
  expect(await after).toEqual({ value: 2, isCurrent: true });
});

test('any number of changes and requests leave one running and one waiting computation', async () => {
  const cache = new ContentCache<number>(8);
  const { make, finish, begun } = maker();
  const asked = [cache.get('a', make, true)];
  await turn();
  for (let count = 0; count < 20; count += 1) {
    cache.invalidate();
    asked.push(cache.get('a', make, true));
  }
  await finish();
  await finish();
  await Promise.all(asked);
  expect(begun()).toBe(2);
});

test('a failed computation rejects its requests and is retried by the next one', async () => {
  const cache = new ContentCache<number>(8);
  const { make, finish } = maker();
  const failing = cache.get('a', make, true);
  const told = expect(failing).rejects.toThrow('no database');
  await finish(new Error('no database'));
  await told;
  const next = cache.get('a', make, true);
  await finish();
  expect((await next).value).toBe(2);
});

test('a cached value is not returned while it may be out of date', async () => {
  const cache = new ContentCache<number>(8);
  const { make, finish } = maker();
  const first = cache.get('a', make, false);
  await finish();
  await first;
  const second = cache.get('a', make, false);
  await finish();
  expect((await second).value).toBe(2);
});
