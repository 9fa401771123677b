// SIGTERM reaches the server while its database does not respond. The server ends within its limit.
import { databasesOf, prepare, serve } from './support/instances.mjs';
import { postmasterOf, signalAll } from './support/postgres-processes.mjs';
import { wait } from './support/wait.mjs';

const LIMIT_SECONDS = 5;
/** The machine may be busy with other work. */
const GRACE_SECONDS = 5;

/** @type {import('./run.mjs').Fault} */
export default {
  name: 'stop without a database',
  databases: ['postgres'],
  async run({ database }) {
    const databases = await databasesOf(database);
    const env = await databases.create('stop');
    const { token, documentIds } = await prepare(env, 1);
    const server = await serve({
      ...env,
      SHUTDOWN_DRAIN_SECONDS: '1',
      SHUTDOWN_LIMIT_SECONDS: String(LIMIT_SECONDS),
    });
    const sql = databases.connect('stop');
    const postmaster = await postmasterOf(sql);
    signalAll(postmaster, 'SIGSTOP');
    try {
      const path = `${server.address}/api/articles/${documentIds[0]}`;
      const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
      const body = JSON.stringify({ data: { lead: 'Cut.' } });
      const cut = fetch(path, { method: 'PUT', headers, body }).catch(() => null);
      await wait(200);
      const began = performance.now();
      server.signal('SIGTERM');
      await server.ended;
      const seconds = Math.round(performance.now() - began) / 1000;
      const answer = await cut;
      const failed = seconds > 1 + LIMIT_SECONDS + GRACE_SECONDS || answer?.ok === true ? 1 : 0;
      return { requests: 1, failed, lost: null, seconds };
    } finally {
      signalAll(postmaster, 'SIGCONT');
      await sql.destroy();
    }
  },
};
