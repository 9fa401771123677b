import { ClockWatch } from './clock-jumps';

test('a clock that is set is noticed once, forwards and backwards', async () => {
  const watch = new ClockWatch();
  const jumps: (number | null)[] = [];
  const noticeAt = (databaseNow: number, monotonicNow: number) =>
    watch.watch(databaseNow, monotonicNow, async (jump) => {
      await Promise.resolve();
      jumps.push(jump);
    });
  await noticeAt(1_000_000, 0);
  await noticeAt(1_001_000, 1000);
  await noticeAt(4_602_000, 2000);
  await noticeAt(4_603_000, 3000);
  await noticeAt(1_004_000, 4000);
  expect(jumps).toEqual([null, 3_600_000, -3_600_000]);
});

test('a repair that failed is repeated until it succeeds', async () => {
  const watch = new ClockWatch();
  const repair = jest.fn<Promise<void>, [number | null]>().mockResolvedValue();
  repair.mockRejectedValueOnce(new Error('no connection'));
  await expect(watch.watch(1_000_000, 0, repair)).rejects.toThrow('no connection');
  await watch.watch(1_001_000, 1000, repair);
  repair.mockRejectedValueOnce(new Error('no connection'));
  await expect(watch.watch(4_602_000, 2000, repair)).rejects.toThrow('no connection');
  await watch.watch(4_603_000, 3000, repair);
  await watch.watch(4_604_000, 4000, repair);
  expect(repair.mock.calls).toEqual([[null], [null], [3_600_000], [3_600_000]]);
});
