import { setImmediate as turn } from 'node:timers/promises';
import { StoredResponse } from '../responses/stored-response';
import { ResponseCache } from './response-cache';

const response = (key: string, tags: string[] = [], bytes = 1000) =>
  new StoredResponse(
    key,
    {
      status: 200,
      body: Buffer.alloc(bytes),
      headers: [],
      tags: new Set(tags),
      isNegotiated: false,
    },
    new Set(tags),
    { cacheControl: 'public', vary: 'Accept-Encoding' },
  );

test('finds a response by its key and by an alias', () => {
  const cache = new ResponseCache({ maxBytes: 100_000, maxResponseBytes: 12_500 });
  const stored = response('/a');
  cache.add(stored);
  cache.addAlias(stored, '/a?');
  expect(cache.find('/a')).toBe(stored);
  expect(cache.findByAlias('/a?')).toBe(stored);
  expect(cache.findByAlias('/a')).toBeUndefined();
});

test('stays within its bound and evicts the least recently used response first', () => {
  const cache = new ResponseCache({ maxBytes: 100_000, maxResponseBytes: 12_500 });
  for (let index = 0; index < 100; index += 1) {
    const stored = response(`/${String(index)}`, [`article:${String(index)}`]);
    cache.add(stored);
    cache.addAlias(stored, `/${String(index)}?`);
    cache.find('/0');
  }
  expect(cache.bytes).toBeLessThanOrEqual(100_000);
  expect(cache.size).toBeLessThan(50);
  expect(cache.find('/0')).toBeDefined();
  expect(cache.find('/1')).toBeUndefined();
  expect(cache.findByAlias('/1?')).toBeUndefined();
});

test('caches neither a response that would evict all others nor its alias', () => {
  const cache = new ResponseCache({ maxBytes: 100_000, maxResponseBytes: 12_500 });
  const large = response('/large', ['articles'], 50_000);
  cache.add(large);
  cache.addAlias(large, '/large?');
  expect(cache.size).toBe(0);
  expect(cache.findByAlias('/large?')).toBeUndefined();
});

test('counts compressed bodies', async () => {
  const cache = new ResponseCache({ maxBytes: 100_000, maxResponseBytes: 12_500 });
  const stored = response('/a');
  cache.add(stored);
  const before = cache.bytes;
  await stored.encode('br');
  cache.resized(stored);
  expect(cache.bytes).toBeGreaterThan(before);
});

test('a purge removes responses with the tag immediately, and only those', async () => {
  const cache = new ResponseCache({ maxBytes: 10_000_000, maxResponseBytes: 1_250_000 });
  const all = Array.from({ length: 1000 }, (_, index) =>
    response(`/${String(index)}`, ['articles', `n:${String(index)}`]),
  );
  const other = response('/other', ['authors']);
  for (const stored of [...all, other]) {
    cache.add(stored);
    cache.addAlias(stored, `${stored.key}?`);
  }
  cache.purge(['articles']);
  expect(all.every(({ key }) => cache.find(key) === undefined)).toBe(true);
  expect(all.every(({ key }) => cache.findByAlias(`${key}?`) === undefined)).toBe(true);
  expect(cache.find('/other')).toBe(other);

  // A new response replaces a stale one that has not been swept yet.
  const renewed = response('/5', ['articles']);
  cache.add(renewed);
  for (let index = 0; index < 20; index += 1) await turn();
  expect(cache.size).toBe(2);
  expect(cache.find('/5')).toBe(renewed);
  cache.purge(['articles']);
  expect(cache.find('/5')).toBeUndefined();
});

test('clears', () => {
  const cache = new ResponseCache({ maxBytes: 100_000, maxResponseBytes: 12_500 });
  const stored = response('/a', ['articles']);
  cache.add(stored);
  cache.addAlias(stored, '/a?');
  cache.clear();
  expect([cache.find('/a'), cache.findByAlias('/a?'), cache.bytes]).toEqual([
    undefined,
    undefined,
    0,
  ]);
});
