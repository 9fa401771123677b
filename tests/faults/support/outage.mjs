// A fault of the database that begins and ends while articles are read and published.
import { databasesOf, prepare, serve } from './instances.mjs';
import { startTraffic } from './traffic.mjs';
import { wait } from './wait.mjs';

/** What a request may take while the database is away. The machine may be busy with other work. */
const PATIENCE_MS = 15_000;
const ARTICLES = 6;

/**
 * A caller can take it for an answer: it has what was asked for, or says that it is to be tried
 * again, or says that nobody knows whether the write was done.
 *
 * @param {import('./traffic.mjs').Answer} answer
 */
export const isHonest = ({ status, text, ms }) =>
  ms < PATIENCE_MS &&
  (status === 200 || status === 503 || (status === 500 && text.includes('COMMIT_UNKNOWN')));

/**
 * @typedef {object} Scene
 * @property {import('../../bench/databases.mjs').Databases} databases
 * @property {import('knex').Knex} sql a connection to the database of the server
 * @property {Record<string, string>} env
 *
 * @param {object} what
 * @param {string} what.name
 * @param {'sqlite' | 'postgres'} what.database
 * @param {number} what.seconds how long it takes
 * @param {(scene: Scene) => Promise<Record<string, string>>} [what.place] puts the database somewhere
 *   else before the server starts, and returns the settings
 * @param {(scene: Scene) => Promise<() => Promise<void>>} what.begin begins it, and returns its end
 * @param {(answer: import('./traffic.mjs').Answer) => boolean} [what.isRight]
 * @param {Record<string, string>} [what.settings] of the server
 * @returns {import('../run.mjs').Fault}
 */
export const outage = ({ name, database, seconds, place, begin, isRight, settings }) => ({
  name,
  databases: [database],
  async run({ say }) {
    const databases = await databasesOf(database);
    const created = await databases.create('outage');
    const made = await prepare(created, ARTICLES);
    const sql = databases.connect('outage');
    const env = place === undefined ? created : await place({ databases, sql, env: created });
    const server = await serve({ ...env, ...settings });
    const target = () => server.address;
    const right = isRight ?? isHonest;
    const traffic = startTraffic({ target, ...made, readers: 4, isRight: right });
    await wait(1000);

    const end = await begin({ databases, sql, env });
    await wait(seconds * 1000);
    await end();
    const ended = performance.now();
    const recovered = await untilDone(server.address, made);
    const outcome = await traffic.stop(server.address);
    const { byStatus, slowest } = traffic.count;
    say(`by status ${JSON.stringify(byStatus)}, the slowest took ${slowest} ms`);
    if (Object.keys(byStatus).length === 1) throw new Error('Nobody met the fault.');
    for (const failure of traffic.count.firstFailures) say(failure);
    await sql.destroy();
    if (server.hasEnded()) throw new Error(`The process ended.\n${server.log()}`);
    return { ...outcome, seconds: Math.round(recovered - ended) / 1000 };
  },
});

/** When a new article was published and an old one read. */
async function untilDone(origin, { token, documentIds }) {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const body = JSON.stringify({ data: { name: `Back ${String(Date.now())}` } });
  for (;;) {
    const signal = AbortSignal.timeout(PATIENCE_MS);
    const answers = await Promise.all([
      fetch(`${origin}/api/tags`, { method: 'POST', headers, body, signal }).catch(() => null),
      fetch(`${origin}/api/articles/${documentIds[0]}?fields=lead`, { signal }).catch(() => null),
    ]);
    if (answers.every((answer) => answer?.ok)) return performance.now();
    await wait(20);
  }
}
