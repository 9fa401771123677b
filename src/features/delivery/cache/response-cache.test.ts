import { setImmediate as turn } from 'node:timers/promises';
import { StoredResponse } from '../responses/stored-response';
import { ResponseCache } from './response-cache';

const answer = (key: string, tags: string[] = [], bytes = 1000) =>
  new StoredResponse(
    key,
    { status: 200, body: Buffer.alloc(bytes), headers: [], tags: new Set(tags) },
    new Set(tags),
    { cacheControl: 'public', vary: 'Accept-Encoding' },
  );

test('finds an answer by its key and as it was written', () => {
  const cache = new ResponseCache({ maxBytes: 100_000, maxAnswerBytes: 12_500 });
  const stored = answer('/a');
  cache.add(stored);
  cache.addAlias(stored, '/a?');
  expect(cache.find('/a')).toBe(stored);
  expect(cache.findBySpelling('/a?')).toBe(stored);
  expect(cache.findBySpelling('/a')).toBeUndefined();
});

test('stays within its bound, letting go of what was asked for longest ago', () => {
  const cache = new ResponseCache({ maxBytes: 100_000, maxAnswerBytes: 12_500 });
  for (let index = 0; index < 100; index += 1) {
    const stored = answer(`/${String(index)}`, [`article:${String(index)}`]);
    cache.add(stored);
    cache.addAlias(stored, `/${String(index)}?`);
    cache.find('/0');
  }
  expect(cache.bytes).toBeLessThanOrEqual(100_000);
  expect(cache.size).toBeLessThan(50);
  expect(cache.find('/0')).toBeDefined();
  expect(cache.find('/1')).toBeUndefined();
  expect(cache.findBySpelling('/1?')).toBeUndefined();
});

test('does not keep what would push out all others, nor remember its address', () => {
  const cache = new ResponseCache({ maxBytes: 100_000, maxAnswerBytes: 12_500 });
  const large = answer('/large', ['articles'], 50_000);
  cache.add(large);
  cache.addAlias(large, '/large?');
  expect(cache.size).toBe(0);
  expect(cache.findBySpelling('/large?')).toBeUndefined();
});

test('counts compressed bodies', async () => {
  const cache = new ResponseCache({ maxBytes: 100_000, maxAnswerBytes: 12_500 });
  const stored = answer('/a');
  cache.add(stored);
  const before = cache.bytes;
  await stored.encode('br');
  cache.resized(stored);
  expect(cache.bytes).toBeGreaterThan(before);
});

test('a purge takes what carries a tag at once, and leaves the rest', async () => {
  const cache = new ResponseCache({ maxBytes: 10_000_000, maxAnswerBytes: 1_250_000 });
  const all = Array.from({ length: 1000 }, (_, index) =>
    answer(`/${String(index)}`, ['articles', `n:${String(index)}`]),
  );
  const other = answer('/other', ['authors']);
  for (const stored of [...all, other]) {
    cache.add(stored);
    cache.addAlias(stored, `${stored.key}?`);
  }
  cache.purge(['articles']);
  expect(all.every(({ key }) => cache.find(key) === undefined)).toBe(true);
  expect(all.every(({ key }) => cache.findBySpelling(`${key}?`) === undefined)).toBe(true);
  expect(cache.find('/other')).toBe(other);

  // A new answer takes the place of one that is still to be swept.
  const renewed = answer('/5', ['articles']);
  cache.add(renewed);
  for (let index = 0; index < 20; index += 1) await turn();
  expect(cache.size).toBe(2);
  expect(cache.find('/5')).toBe(renewed);
  cache.purge(['articles']);
  expect(cache.find('/5')).toBeUndefined();
});

test('clears', () => {
  const cache = new ResponseCache({ maxBytes: 100_000, maxAnswerBytes: 12_500 });
  const stored = answer('/a', ['articles']);
  cache.add(stored);
  cache.addAlias(stored, '/a?');
  cache.clear();
  expect([cache.find('/a'), cache.findBySpelling('/a?'), cache.bytes]).toEqual([
    undefined,
    undefined,
    0,
  ]);
});
