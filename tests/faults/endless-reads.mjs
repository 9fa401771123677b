// Strangers ask SQLite for a list that never ends, over and over, while others read and an editor
// publishes. Then a reader is killed, and then the server, in the middle of a statement. FAULT_ROUNDS
// times five seconds, 2 by default.
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { ask } from '../bench/load.mjs';
import { databasesOf, prepare, serve } from './support/instances.mjs';
import { wait } from './support/wait.mjs';

const { ENDLESS_TAGS, FINITE_TAGS } = createRequire(import.meta.url)(
  '../support/fixtures/endless-tags.cjs',
);

const SECONDS = 5 * Number(process.env.FAULT_ROUNDS ?? 2);
const LIMIT_MS = 1000;
/** What a request may take beside endless reads. The machine may be busy with other work. */
const PATIENCE_MS = 10_000;

/** @type {import('./run.mjs').Fault} */
export default {
  name: 'endless reads',
  databases: ['sqlite'],
  async run({ database, say }) {
    const databases = await databasesOf(database);
    const env = await databases.create('endless');
    const { token, documentIds } = await prepare(env, 2);
    const server = await serve({ ...env, DATABASE_READ_TIMEOUT_MS: String(LIMIT_MS) });
    const sql = databases.connect('endless');
    for (const statement of ENDLESS_TAGS) await sql.raw(statement);

    const ends = performance.now() + SECONDS * 1000;
    const counts = { endless: 0, notRefused: 0, requests: 0, failed: 0, slowest: 0, lost: 0 };
    const isOver = () => performance.now() > ends;
    let page = 0;
    const strangers = Array.from({ length: 4 }, async () => {
      while (!isOver()) {
        page += 1;
        const { status } = await ask(server.address, {
          path: `/api/tags?pagination[page]=${page}`,
        });
        counts.endless += 1;
        if (status !== 503) counts.notRefused += 1;
      }
    });
    const [first, second] = documentIds;
    const path = `/api/articles/${first}`;
    const article = { path: `/api/articles/${second}?status=published`, method: 'PUT' };
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    let written = 0;
    const others = [{ path }, { path: '/_health' }, { path: '/_ready' }, { path: '/admin/init' }];
    for (; !isOver(); written += 1) {
      const body = JSON.stringify({ data: { lead: String(written) } });
      for (const request of [...others, { ...article, headers, body }]) {
        const began = performance.now();
        const { status } = await ask(server.address, request);
        const took = performance.now() - began;
        counts.requests += 1;
        counts.slowest = Math.max(counts.slowest, took);
        if (status >= 300 || took > PATIENCE_MS) {
          counts.failed += 1;
          say(`${request.path}: ${status} after ${Math.round(took)} ms`);
        }
      }
      await wait(20);
    }
    await Promise.all(strangers);
    say(`${counts.endless} endless reads, of which ${counts.notRefused} were not refused`);
    say(`the slowest of ${counts.requests} other requests took ${Math.round(counts.slowest)} ms`);
    const answer = await ask(server.address, { path: `/api/articles/${second}?fields=lead` });
    const { data } = JSON.parse(answer.body);
    if (Number(data.lead) !== written - 1) counts.lost += 1;

    const began = performance.now();
    for (const statement of FINITE_TAGS) await sql.raw(statement);
    for (const reader of readersOf(server.pid)) process.kill(reader, 'SIGKILL');
    while ((await ask(server.address, { path: '/api/tags' })).status !== 200) await wait(20);
    const seconds = Math.round(performance.now() - began) / 1000;

    for (const statement of ENDLESS_TAGS) await sql.raw(statement);
    await sql.destroy();
    const cut = ask(server.address, { path: '/api/tags?pagination[page]=1' }).catch(() => null);
    await wait(LIMIT_MS / 2);
    const readers = readersOf(server.pid);
    server.signal('SIGKILL');
    await server.ended;
    await cut;
    await wait(1000);
    const orphans = readers.filter(isRunning);
    if (readers.length === 0 || orphans.length > 0) {
      throw new Error(
        `Of the readers ${readers.join(', ')}, these still run: ${orphans.join(', ')}.`,
      );
    }
    return {
      requests: counts.requests + counts.endless,
      failed: counts.failed + counts.notRefused,
      lost: counts.lost,
      seconds,
    };
  },
};

const statOf = (pid) => {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  } catch {
    return ['Z', '0'];
  }
};

/** A process that has ended may wait for its parent to notice. */
const isRunning = (pid) => statOf(pid)[0] !== 'Z';

/** The processes that read the database for a server. Linux only. */
const readersOf = (parent) =>
  readdirSync('/proc')
    .filter((pid) => /^\d+$/.test(pid) && Number(statOf(pid)[1]) === parent)
    .filter((pid) => readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('reader-process.js'))
    .map(Number);
