import { Socket } from 'node:net';
import config from '../../../config/metrics';
import { accessTo } from './access';

const TOKEN = 'a-random-token-of-the-scraper';

function settingsOf(values: Record<string, string>) {
  const env = (key: string, standard?: string) => values[key] ?? standard;
  return config({ env } as Parameters<typeof config>[0]);
}

function requestFrom(remoteAddress: string, headers: Record<string, string> = {}) {
  const socket = new Socket();
  Object.defineProperty(socket, 'remoteAddress', { value: remoteAddress });
  return { headers, socket };
}

const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

test('a token lets in from anywhere, and no part of it does', () => {
  const mayRead = accessTo(settingsOf({ METRICS_TOKEN: TOKEN }), 0);
  expect(mayRead(requestFrom('192.0.2.1', bearer(TOKEN)))).toBe(true);
  for (const wrong of ['', TOKEN.slice(1), `${TOKEN}x`, TOKEN.toUpperCase()]) {
    expect(mayRead(requestFrom('192.0.2.1', bearer(wrong)))).toBe(false);
  }
});

test('without a token in the settings, no token lets in', () => {
  const mayRead = accessTo(settingsOf({ METRICS_ALLOW: '10.0.0.0/8' }), 0);
  for (const token of ['', 'null', 'undefined']) {
    expect(mayRead(requestFrom('192.0.2.1', bearer(token)))).toBe(false);
  }
});

test.each([
  ['the peer is listed', 0, '10.1.2.3', undefined, true],
  ['the peer is listed, as IPv4 in IPv6', 0, '::ffff:10.1.2.3', undefined, true],
  ['the peer is not listed', 0, '192.0.2.1', undefined, false],
  ['an unnamed proxy is listed', 0, '10.1.2.3', '192.0.2.1', false],
  ['a client forges a listed address', 0, '192.0.2.1', '10.1.2.3', false],
  ['the client behind the proxy is listed', 1, '192.0.2.1', '10.1.2.3', true],
  ['the proxy is listed, and its client is not', 1, '10.1.2.3', '192.0.2.1', false],
  ['a client behind the proxy forges an entry', 1, '10.1.2.3', '10.1.2.3, 192.0.2.1', false],
])('%s', (_case, proxies, peer, forwarded, expected) => {
  const mayRead = accessTo(settingsOf({ METRICS_ALLOW: '10.0.0.0/8' }), proxies);
  const headers: Record<string, string> =
    forwarded === undefined ? {} : { 'x-forwarded-for': forwarded };
  expect(mayRead(requestFrom(peer, headers))).toBe(expected);
});

test('settings that cannot work are refused by name', () => {
  expect(() => settingsOf({ METRICS_TOKEN: 'short' })).toThrow('METRICS_TOKEN has 5 characters.');
  expect(() => settingsOf({ METRICS_ALLOW: 'localhost' })).toThrow(
    'METRICS_ALLOW names "localhost"',
  );
  expect(settingsOf({ METRICS_TOKEN: '', METRICS_ALLOW: '' })).toEqual({ token: null, allow: [] });
});
