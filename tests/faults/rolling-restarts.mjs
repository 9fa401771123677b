// Two instances behind a balancer that asks /_ready five times a second are restarted in turn, while
// articles are read and published. FAULT_ROUNDS restarts, 6 by default.
import { databasesOf, prepare, serve } from './support/instances.mjs';
import { startTraffic } from './support/traffic.mjs';

const ROUNDS = Number(process.env.FAULT_ROUNDS ?? 6);
const PROBE_MS = 200;

/** @type {import('./run.mjs').Fault} */
export default {
  name: 'rolling restarts',
  databases: ['postgres'],
  async run({ database, say }) {
    const databases = await databasesOf(database);
    const env = { ...(await databases.create('rolling')), SHUTDOWN_DRAIN_SECONDS: '2' };
    const made = await prepare(env, 4);
    const instances = [await serve(env), await serve(env)];
    /** @type {Set<string>} */
    let ready = new Set(instances.map(({ address }) => address));
    const probe = setInterval(async () => {
      const answers = instances.map(async ({ address }) => {
        const response = await fetch(`${address}/_ready`).catch(() => null);
        return response?.status === 200 ? [address] : [];
      });
      ready = new Set((await Promise.all(answers)).flat());
    }, PROBE_MS);
    let turn = 0;
    const target = () => {
      const [...addresses] = ready;
      turn += 1;
      return addresses[turn % addresses.length] ?? null;
    };
    const traffic = startTraffic({
      target,
      ...made,
      readers: 4,
      isRight: ({ status }) => status === 200,
    });

    for (let round = 0; round < ROUNDS; round += 1) {
      const leaving = instances[round % 2];
      leaving.signal('SIGTERM');
      const code = await leaving.ended;
      if (code !== 0) throw new Error(`A stop ended with ${code}.\n${leaving.log()}`);
      const started = await serve(env);
      instances[round % 2] = started;
      while (!ready.has(started.address)) await new Promise((later) => setTimeout(later, PROBE_MS));
      say(`restart ${round + 1} of ${ROUNDS}, ${traffic.count.requests} requests`);
    }
    const outcome = await traffic.stop(instances[0].address);
    for (const failure of traffic.count.firstFailures) say(failure);
    clearInterval(probe);
    return { ...outcome, seconds: null };
  },
};
