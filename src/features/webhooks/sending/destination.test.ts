import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { request } from 'undici';
import { createConnections, isPublicAddress, privateAddressesOf } from './destination';
import { failureOf } from './failure';

test.each([
  '127.0.0.1',
  '10.0.0.1',
  '172.16.0.1',
  '192.168.0.1',
  '169.254.169.254',
  '100.64.0.1',
  '0.0.0.0',
  '192.0.0.1',
  '198.18.0.1',
  '203.0.113.1',
  '224.0.0.1',
  '240.0.0.1',
  '255.255.255.255',
  '::',
  '::1',
  '::ffff:10.0.0.1',
  '::ffff:93.184.216.34',
  '64:ff9b::a00:1',
  '64:ff9b:1::1',
  '2002:a00:1::',
  '2001::1',
  '2001:db8::1',
  'fc00::1',
  'fe80::1',
  'fec0::1',
  'ff02::1',
  '4000::1',
  'localhost',
  '',
])('%s is no public address', (address) => {
  expect(isPublicAddress(address)).toBe(false);
});

test.each(['93.184.216.34', '8.8.8.8', '2606:2800:220:1:248:1893:25c8:1946'])(
  '%s is one',
  (address) => {
    expect(isPublicAddress(address)).toBe(true);
  },
);

test('a name that is public when it is saved, and private when it is connected to, is refused', async () => {
  let arrived = 0;
  const inside = createServer((_, response) => {
    arrived += 1;
    response.end();
  });
  await new Promise<void>((done) => inside.listen(0, '127.0.0.1', done));
  const { port } = inside.address() as AddressInfo;
  const answers = ['93.184.216.34', '127.0.0.1'];
  const names = {
    addressesOf: () => Promise.resolve([{ address: answers.shift() ?? '127.0.0.1', family: 4 }]),
  };
  const options = { timeoutMs: 1000, names };
  const guarded = createConnections({ ...options, allowPrivateNetwork: false });
  const open = createConnections({ ...options, allowPrivateNetwork: true });
  const send = (dispatcher: typeof guarded) =>
    request(`http://rebinds.example:${String(port)}/`, { dispatcher });
  try {
    expect(await privateAddressesOf('rebinds.example', names)).toEqual([]);
    const refusal: unknown = await send(guarded).catch((error: unknown) => error);
    expect(failureOf(refusal, 1000)).toMatchObject({
      code: 'ADDRESS_PRIVATE',
      message: expect.stringContaining('rebinds.example leads to 127.0.0.1') as string,
    });
    expect(arrived).toBe(0);
    // It is the check that keeps it out, not an address where nothing listens.
    await (await send(open)).body.dump();
    expect(arrived).toBe(1);
  } finally {
    await Promise.all([guarded.destroy(), open.destroy()]);
    inside.close();
  }
});
