import { createSocket } from 'node:dgram';
import { lookup } from 'node:dns/promises';
import type { LookupAddress } from 'node:dns';
import { publicNames, shared, UnknownNameError } from './names';

test('a name server that never answers holds up no look-up of others, and is given up', async () => {
  const silent = createSocket('udp4');
  const asked = new Set<string>();
  silent.on('message', (message) => asked.add(message.toString('latin1')));
  await new Promise<void>((done) => silent.bind(0, '127.0.0.1', done));
  try {
    const servers = [`127.0.0.1:${String(silent.address().port)}`];
    const names = publicNames({ timeoutMs: 400, servers });
    let given = 0;
    const hanging = Array.from({ length: 20 }, (_, index) =>
      names.addressesOf(`hangs-${String(index)}.example`).finally(() => (given += 1)),
    );
    const outcomes = Promise.allSettled(hanging);
    await lookup('127.0.0.1');
    await lookup('localhost');
    expect(given).toBe(0);
    for (const outcome of await outcomes) {
      expect(outcome).toMatchObject({ status: 'rejected', reason: { code: 'ETIMEOUT' } });
      expect((outcome as PromiseRejectedResult).reason).toBeInstanceOf(UnknownNameError);
    }
    expect(asked.size).toBeGreaterThanOrEqual(20);
  } finally {
    silent.close();
  }
});

test('a name is asked for once at a time', async () => {
  const answers: ((found: LookupAddress[]) => void)[] = [];
  const names = shared(() => new Promise((done) => answers.push(done)));
  const both = Promise.all([names.addressesOf('a.example'), names.addressesOf('a.example')]);
  expect(answers).toHaveLength(1);
  answers[0]?.([{ address: '192.0.2.1', family: 4 }]);
  expect((await both).map(([one]) => one?.address)).toEqual(['192.0.2.1', '192.0.2.1']);
  void names.addressesOf('a.example');
  expect(answers).toHaveLength(2);
});
