import { setImmediate as turn } from 'node:timers/promises';
import { Latest } from './latest';

/** Makes numbers, each when it is let go. */
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

test('what was made is given until the content changes', async () => {
  const latest = new Latest<number>(8);
  const { make, finish } = maker();
  const first = latest.get('a', make, true);
  await finish();
  expect(await first).toEqual({ value: 1, isCurrent: true });
  expect(await latest.get('a', make, true)).toEqual({ value: 1, isCurrent: true });

  latest.forget();
  const second = latest.get('a', make, true);
  await finish();
  expect(await second).toEqual({ value: 2, isCurrent: true });
});

test('many who ask at once cause one', async () => {
  const latest = new Latest<number>(8);
  const { make, finish, begun } = maker();
  const asked = Array.from({ length: 50 }, () => latest.get('a', make, true));
  await finish();
  expect(new Set((await Promise.all(asked)).map(({ value }) => value))).toEqual(new Set([1]));
  expect(begun()).toBe(1);
});

test('what a change overtakes is not given to who asks after it', async () => {
  const latest = new Latest<number>(8);
  const { make, finish } = maker();
  const before = latest.get('a', make, true);
  await turn();
  latest.forget();
  const after = latest.get('a', make, true);
  await finish();
  expect(await before).toEqual({ value: 1, isCurrent: false });
  await finish();
  expect(await after).toEqual({ value: 2, isCurrent: true });
});

test('any number of changes and requests leave one in the making and one waiting', async () => {
  const latest = new Latest<number>(8);
  const { make, finish, begun } = maker();
  const asked = [latest.get('a', make, true)];
  await turn();
  for (let count = 0; count < 20; count += 1) {
    latest.forget();
    asked.push(latest.get('a', make, true));
  }
  await finish();
  await finish();
  await Promise.all(asked);
  expect(begun()).toBe(2);
});

test('one that fails is told to who asked, and made anew', async () => {
  const latest = new Latest<number>(8);
  const { make, finish } = maker();
  const failing = latest.get('a', make, true);
  const told = expect(failing).rejects.toThrow('no database');
  await finish(new Error('no database'));
  await told;
  const next = latest.get('a', make, true);
  await finish();
  expect((await next).value).toBe(2);
});

test('nothing is given from before while it may be out of date', async () => {
  const latest = new Latest<number>(8);
  const { make, finish } = maker();
  const first = latest.get('a', make, false);
  await finish();
  await first;
  const second = latest.get('a', make, false);
  await finish();
  expect((await second).value).toBe(2);
});
