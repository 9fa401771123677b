// Five servers start at once on an empty PostgreSQL, round after round. In every fifth round, one of
// them is killed at a random moment. FAULT_ROUNDS sets the number of rounds, SEED repeats a run.
import { createRequire } from 'node:module';
import { postgresDatabases } from '../bench/databases.mjs';

const require = createRequire(import.meta.url);
const { startServer } = require('../support/processes/server-process.cjs');
const { randomOf } = require('../support/processes/random.cjs');

const AT_ONCE = 5;
const ROUNDS = Number(process.env['FAULT_ROUNDS'] ?? 1);
const KILL_EVERY = 5;

/** What the processes write while they run, and not because they start. */
const OF_A_RUN = new Set(['threeline_change_consumers', 'strapi_sessions']);

/**
 * @typedef {import('knex').Knex} Knex
 * @typedef {Map<string, number>} Counts rows by table
 */

/** @returns {Promise<Counts>} */
async function countRows(/** @type {Knex} */ knex) {
  const tables = await knex('pg_tables').where({ schemaname: 'public' }).pluck('tablename');
  const counts = new Map();
  for (const table of tables.filter((name) => !OF_A_RUN.has(name)).sort()) {
    const [{ count }] = await knex(table).count({ count: '*' });
    counts.set(table, Number(count));
  }
  return counts;
}

/** Differences of a database from that of a single start, as sentences. */
const compare = (/** @type {Counts} */ expected, /** @type {Counts} */ counts) =>
  [...new Set([...expected.keys(), ...counts.keys()])]
    .filter((table) => expected.get(table) !== counts.get(table))
    .map((table) => `${table}: ${counts.get(table)} rows instead of ${expected.get(table)}`);

export default {
  name: 'five cold starts',
  databases: ['postgres'],
  run: async (/** @type {{ say: (line: string) => void }} */ { say }) => {
    const seed = Number(process.env['SEED'] ?? Date.now() % 2 ** 31);
    const random = randomOf(seed);
    say(`SEED=${seed}, ${ROUNDS} rounds`);
    const databases = await postgresDatabases();
    const begun = performance.now();
    let started = 0;
    let failed = 0;
    let lost = 0;

    /** Starts servers at once, and returns the rows when all are up. */
    const start = async (
      /** @type {{ name: string, env: Record<string, string> }} */ { name, env },
      /** @type {number} */ count,
      killAfterMs = -1,
    ) => {
      const servers = await Promise.all(
        Array.from({ length: count }, () => startServer(env, { command: 'quickstart' })),
      );
      const victim = killAfterMs < 0 ? -1 : Math.floor(random() * count);
      if (victim >= 0) setTimeout(() => servers[victim].stop('SIGKILL'), killAfterMs);
      try {
        const up = await Promise.all(servers.map((server) => server.isUp()));
        started += count;
        for (const [index, isUp] of up.entries()) {
          if (isUp || index === victim) continue;
          failed += 1;
          say(`${name}: a server did not come up:\n${servers[index].printed.stderr}`);
        }
        const knex = databases.connect(name);
        const counts = await countRows(knex);
        await knex.destroy();
        return counts;
      } finally {
        await Promise.all(servers.map((server) => server.stop('SIGKILL')));
      }
    };

    try {
      const alone = { name: 'alone', env: await databases.create('alone') };
      await start(alone, 1);
      const aloneMs = performance.now() - begun;
      // Strapi writes some settings at a second start.
      const expected = await start(alone, 1);
      for (let round = 1; round <= ROUNDS; round += 1) {
        const kills = round % KILL_EVERY === 0 || (ROUNDS < KILL_EVERY && round === ROUNDS);
        const killAfterMs = kills ? random() * 2 * aloneMs : -1;
        const name = `round${round}`;
        const cold = { name, env: await databases.create(name) };
        const different = compare(expected, await start(cold, AT_ONCE, killAfterMs));
        lost += different.length;
        for (const line of different) say(`round ${round}: ${line}`);
        const kill = kills ? `, one killed after ${Math.round(killAfterMs)} ms` : '';
        say(`round ${round}: ${started - failed} of ${started} as they should be${kill}`);
      }
    } finally {
      await databases.stop();
    }
    return { requests: started, failed, lost, seconds: (performance.now() - begun) / 1000 };
  },
};
