import { Windows } from './windows';

test('a window counts until it ends, and the next one begins at one', () => {
  const windows = new Windows(1000);
  windows.add('a', 0);
  expect(windows.add('a', 999)).toMatchObject({ own: 2, endsAt: 1000 });
  expect(windows.add('a', 1000)).toMatchObject({ own: 1, endsAt: 2000 });
});

test('a million clients take the room of a few', () => {
  const windows = new Windows(60_000, 100);
  for (let client = 0; client < 1_000_000; client += 1)
    windows.add(String(client), client % 60_000);
  expect(windows.size).toBe(100);
});

test('windows that have ended leave while new clients come', () => {
  const windows = new Windows(1000);
  for (let client = 0; client < 100; client += 1) windows.add(`old ${String(client)}`, 0);
  for (let client = 0; client < 100; client += 1) windows.add(`new ${String(client)}`, 5000);
  expect(windows.size).toBe(100);
});

test('a client that is counted is not the one that leaves, while others are older', () => {
  const windows = new Windows(1000, 2);
  windows.add('oldest', 0);
  windows.add('counted', 1);
  windows.add('newest', 2);
  expect(windows.add('counted', 3).own).toBe(2);
});
