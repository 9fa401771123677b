import { Memo } from './memo';

test('the callback of use runs before the value can be invalidated', async () => {
  let current = 0;
  const memo = new Memo(() => Promise.resolve(current));
  const change = () => {
    current += 1;
    memo.invalidate();
  };
  // Invalidate at each step between the load and its use.
  for (let steps = 0; steps < 12; steps += 1) {
    const used = memo.use((value) => ({ value, current }));
    for (let step = 0; step < steps; step += 1) await Promise.resolve();
    change();
    const { value, current: then } = await used;
    expect([steps, value]).toEqual([steps, then]);
  }
});

test('the next caller retries a failed load', async () => {
  let loads = 0;
  const memo = new Memo(() => {
    loads += 1;
    return loads === 1 ? Promise.reject(new Error('away')) : Promise.resolve(loads);
  });
  await expect(memo.use((value) => value)).rejects.toThrow('away');
  await expect(memo.use((value) => value)).resolves.toBe(2);
});
