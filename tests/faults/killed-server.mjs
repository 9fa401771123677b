// The server is killed while articles are published, and started again. FAULT_ROUNDS times, 3 by
// default. A request that was cut has no answer, which its caller knows.
import { createRequire } from 'node:module';
import { databasesOf, prepare, serve } from './support/instances.mjs';
import { startTraffic } from './support/traffic.mjs';
import { wait } from './support/wait.mjs';

const { randomOf } = createRequire(import.meta.url)('../support/processes/random.cjs');

const ROUNDS = Number(process.env.FAULT_ROUNDS ?? 3);

/** @type {import('./run.mjs').Fault} */
export default {
  name: 'killed server',
  databases: ['sqlite', 'postgres'],
  async run({ database, say }) {
    const databases = await databasesOf(database);
    const env = await databases.create('killed');
    const made = await prepare(env, 6);
    let server = await serve(env);
    let isUp = true;
    const traffic = startTraffic({
      target: () => (isUp ? server.address : null),
      ...made,
      readers: 2,
      isRight: ({ status, ms }) => status === 200 || (status === null && ms < 15_000),
    });
    const seed = Number(process.env.SEED ?? Date.now() % 2 ** 31);
    const random = randomOf(seed);
    say(`SEED=${seed}`);
    let slowest = 0;
    for (let round = 0; round < ROUNDS; round += 1) {
      await wait(1000 + random() * 1000);
      server.signal('SIGKILL');
      isUp = false;
      await server.ended;
      const began = performance.now();
      server = await serve(env);
      isUp = true;
      slowest = Math.max(slowest, performance.now() - began);
      say(`start ${round + 1} of ${ROUNDS}, ${traffic.count.requests} requests`);
    }
    const outcome = await traffic.stop(server.address);
    for (const failure of traffic.count.firstFailures) say(failure);
    return { ...outcome, seconds: Math.round(slowest) / 1000 };
  },
};
