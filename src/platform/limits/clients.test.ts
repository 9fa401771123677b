import { Clients } from './clients';

const EXEMPT = [
  { address: '10.0.0.0', prefix: 8, family: 'ipv4' },
  { address: '2001:db8:a::', prefix: 48, family: 'ipv6' },
] as const;

test('without proxies, X-Forwarded-For means nothing', () => {
  const clients = new Clients(0, EXEMPT);
  expect(clients.clientOf('203.0.113.7', '10.0.0.1')).toBe('203.0.113.7');
});

test.each([
  [1, '198.51.100.1', '198.51.100.1'],
  [1, '10.0.0.1, 198.51.100.1', '198.51.100.1'],
  [1, '10.0.0.1,198.51.100.1', '198.51.100.1'],
  [2, '10.0.0.1, 198.51.100.1, 192.0.2.9', '198.51.100.1'],
  [2, '198.51.100.1', '198.51.100.1'],
])('behind %i proxies, "%s" is a request of %s', (proxies, forwardedFor, client) => {
  expect(new Clients(proxies, EXEMPT).clientOf('192.0.2.1', forwardedFor)).toBe(client);
});

test.each([
  ['198.51.100.1:4711', '198.51.100.1'],
  ['[2001:db8:0:7::1]:4711', '2001:db8:0:7'],
  ['[2001:db8:0:7::1]', '2001:db8:0:7'],
  ['unknown', '192.0.2.1'],
  ['', '192.0.2.1'],
  ['_hidden', '192.0.2.1'],
])('the entry "%s" of a proxy is %s', (entry, client) => {
  expect(new Clients(1, []).clientOf('192.0.2.1', entry)).toBe(client);
});

test.each(['10.0.0.1', '10.255.255.255', '::ffff:10.1.2.3', '2001:db8:a:1::1'])(
  '%s is exempt by its network',
  (address) => {
    expect(new Clients(0, EXEMPT).clientOf(address, undefined)).toBeNull();
  },
);

test.each(['11.0.0.1', '2001:db8:b::1'])('%s is not exempt', (address) => {
  expect(new Clients(0, EXEMPT).clientOf(address, undefined)).not.toBeNull();
});

test('requests without an address share one client', () => {
  const clients = new Clients(0, []);
  expect(clients.clientOf(undefined, undefined)).toBe(clients.clientOf('nonsense', undefined));
});
