// PostgreSQL ends every connection at random moments, while twelve articles are published and read.
// Callers get 503, or 500 with COMMIT_UNKNOWN, and the process lives. FAULT_ROUNDS times ten
// seconds, 2 by default.
import { databasesOf, prepare, serve } from './support/instances.mjs';
import { startTraffic } from './support/traffic.mjs';
import { wait } from './support/wait.mjs';

const ROUNDS = Number(process.env.FAULT_ROUNDS ?? 2);
const ROUND_MS = 10_000;
const TERMINATE = `select pg_terminate_backend(pid) from pg_stat_activity
  where datname = 'broken' and pid <> pg_backend_pid()`;

/** @type {import('./run.mjs').Fault} */
export default {
  name: 'broken connections',
  databases: ['postgres'],
  async run({ database, say }) {
    const databases = await databasesOf(database);
    const env = await databases.create('broken');
    const made = await prepare(env, 12);
    const server = await serve(env);
    const traffic = startTraffic({
      target: () => server.address,
      ...made,
      readers: 4,
      isRight: ({ status, text }) =>
        status === 200 || status === 503 || (status === 500 && text.includes('COMMIT_UNKNOWN')),
    });
    const sql = databases.connect('postgres');
    const seed = Number(process.env.SEED ?? Date.now() % 2 ** 31);
    say(`SEED=${seed}`);
    let state = seed;
    const random = () => (state = (state * 48271) % 2147483647) / 2147483647;
    for (let round = 0; round < ROUNDS; round += 1) {
      const ends = Date.now() + ROUND_MS;
      while (Date.now() < ends) {
        await wait(random() * 800);
        await sql.raw(TERMINATE);
      }
      if (server.hasEnded()) throw new Error(`The process ended.\n${server.log()}`);
      say(`${traffic.count.requests} requests`);
    }
    const began = performance.now();
    while (!(await fetch(`${server.address}/_ready`)).ok) await wait(20);
    const seconds = Math.round(performance.now() - began) / 1000;
    const outcome = await traffic.stop(server.address);
    for (const failure of traffic.count.firstFailures) say(failure);
    await sql.destroy();
    server.signal('SIGTERM');
    const code = await server.ended;
    if (code !== 0) throw new Error(`The stop ended with ${code}.\n${server.log()}`);
    return { ...outcome, seconds };
  },
};
