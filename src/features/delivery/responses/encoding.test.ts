import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { compress, negotiate } from './encoding';

test.each([
  [undefined, 'identity'],
  ['', 'identity'],
  ['gzip', 'gzip'],
  ['gzip, deflate, br', 'br'],
  ['gzip, deflate, br, zstd', 'br'],
  ['GZIP', 'gzip'],
  ['br;q=0, gzip', 'gzip'],
  ['br;q=0.5, gzip;q=0.8', 'gzip'],
  ['br; q=0, gzip; q=0', 'identity'],
  ['*', 'br'],
  ['*;q=0', 'identity'],
  ['identity', 'identity'],
  ['deflate', 'identity'],
  ['br;q=nonsense', 'identity'],
])('%s negotiates %s', (accepted, encoding) => {
  expect(negotiate(accepted)).toBe(encoding);
});

test('compresses without loss', async () => {
  const body = Buffer.from('세 줄로 먼저 읽는 글. '.repeat(100));
  expect(brotliDecompressSync(await compress(body, 'br'))).toEqual(body);
  expect(gunzipSync(await compress(body, 'gzip'))).toEqual(body);
});
