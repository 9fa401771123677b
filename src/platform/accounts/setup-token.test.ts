import type { IncomingHttpHeaders } from 'node:http';
import { isLoopback } from './setup-token';

const from = (remoteAddress: string, headers: IncomingHttpHeaders): boolean =>
  isLoopback({ headers, socket: { remoteAddress } });

test.each([
  ['a browser at the machine', '127.0.0.1', { host: 'localhost:1337' }],
  ['one that names the origin', '::1', { host: '[::1]:1337', origin: 'http://[::1]:1337' }],
  ['IPv4 within IPv6', '::ffff:127.0.0.1', { host: '127.0.0.1:1337' }],
])('%s needs no setup token where loopback is trusted', (_name, address, headers) => {
  expect(from(address, headers)).toBe(true);
});

test.each([
  ['another machine', '192.0.2.7', { host: 'localhost:1337' }],
  ['a proxy that says so', '127.0.0.1', { host: 'localhost:1337', 'x-forwarded-for': '192.0.2.7' }],
  ['a proxy that keeps the host', '127.0.0.1', { host: 'cms.example.com' }],
  ['a name that only looks like it', '127.0.0.1', { host: 'localhost.example.com' }],
  [
    'a page of another site',
    '127.0.0.1',
    { host: 'localhost:1337', origin: 'https://evil.example' },
  ],
  ['a sandboxed page', '127.0.0.1', { host: 'localhost:1337', origin: 'null' }],
  ['a request without a host', '127.0.0.1', {}],
])('%s needs the setup token', (_name, address, headers) => {
  expect(from(address, headers)).toBe(false);
});
