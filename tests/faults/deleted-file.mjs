// The SQLite file is deleted under the server. No publish goes to a file without a name, and a start
// does not begin with an empty database.
import { renameSync } from 'node:fs';
import { ask } from '../bench/load.mjs';
import { databasesOf, prepare, serve } from './support/instances.mjs';

/** @type {import('./run.mjs').Fault} */
export default {
  name: 'deleted file',
  databases: ['sqlite'],
  async run({ database, say }) {
    const databases = await databasesOf(database);
    const env = await databases.create('deleted');
    const { token, documentIds } = await prepare(env, 2);
    const server = await serve(env);
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    const counts = { requests: 0, failed: 0, lost: 0 };
    const publish = async (/** @type {string} */ origin, /** @type {string} */ lead) => {
      counts.requests += 1;
      const path = `/api/articles/${documentIds[0]}?status=published`;
      const body = JSON.stringify({ data: { lead } });
      return (await ask(origin, { path, method: 'PUT', headers, body })).status;
    };
    if ((await publish(server.address, 'Kept')) !== 200) counts.failed += 1;

    // As a deploy that replaces the folder does. The write-ahead log goes with it.
    const files = ['', '-wal', '-shm'].map((ending) => `${env.DATABASE_FILENAME}${ending}`);
    for (const file of files) renameSync(file, `${file}.gone`);
    for (let number = 0; number < 20; number += 1) {
      const status = await publish(server.address, `Lost ${String(number)}`);
      if (status < 300) counts.lost += 1;
      else if (status !== 503) counts.failed += 1;
    }
    server.signal('SIGTERM');
    await server.ended;
    const refused = await serve(env).then(
      () => null,
      (error) => String(error.message),
    );
    if (refused === null) throw new Error('A start began with an empty database.');
    say(refused.split('\n').find((line) => line.includes('DATABASE')) ?? refused);

    for (const file of files) renameSync(`${file}.gone`, file);
    const began = performance.now();
    const again = await serve(env);
    const seconds = Math.round(performance.now() - began) / 1000;
    const { body } = await ask(again.address, { path: `/api/articles/${documentIds[0]}` });
    if (JSON.parse(body).data.lead !== 'Kept') counts.lost += 1;
    return { ...counts, seconds };
  },
};
