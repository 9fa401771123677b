// Articles are published while a backup is made. Then the server is killed, and the backup is restored
// into another installation: everything that was published before the backup began is there.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { SETTINGS } from '../bench/processes.mjs';
import { databasesOf, prepare, serve, stopLater } from './support/instances.mjs';
import { countLost, startTraffic } from './support/traffic.mjs';
import { wait } from './support/wait.mjs';

const { createInstallation } = createRequire(import.meta.url)(
  '../support/processes/installation.cjs',
);

const PUBLIC = path.resolve(import.meta.dirname, '../../public');
const ROUNDS = Number(process.env.FAULT_ROUNDS ?? 2);

/** Runs a compiled command, and fails if it does. */
async function run(/** @type {string} */ file, env, args) {
  const child = spawn(process.execPath, [file, ...args], {
    env: { PATH: process.env.PATH, ...SETTINGS, ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error(`${path.basename(file)} ended with ${code}.`);
}

/** @type {import('./run.mjs').Fault} */
export default {
  name: 'restored backup',
  databases: ['sqlite', 'postgres'],
  async run({ database, say }) {
    const databases = await databasesOf(database);
    const folder = mkdtempSync(path.join(tmpdir(), 'threeline-backups-'));
    stopLater(async () => rmSync(folder, { recursive: true }));
    const total = { requests: 0, failed: 0, lost: 0, seconds: 0 };
    for (let round = 0; round < ROUNDS; round += 1) {
      const [here, there] = [createInstallation(PUBLIC), createInstallation()];
      for (const each of [here, there]) stopLater(async () => each.remove());
      const env = await databases.create(`live-${round}`);
      const made = await prepare(env, 6);
      const server = await serve(env);
      let isUp = true;
      const traffic = startTraffic({
        target: () => (isUp ? server.address : null),
        ...made,
        readers: 1,
        isRight: ({ status }) => status === 200 || status === null,
      });
      // A slow machine takes a while for the first ones.
      while ([...traffic.done().values()].some((number) => number < 2)) await wait(100);
      const promised = traffic.done();
      await run(here.command('backup'), env, [folder]);
      isUp = false;
      server.signal('SIGKILL');
      await server.ended;
      const began = performance.now();
      const restored = await databases.create(`restored-${round}`);
      await run(there.command('restore'), restored, [folder]);
      const again = await serve(restored);
      total.seconds = Math.max(total.seconds, Math.round(performance.now() - began) / 1000);
      total.lost += await countLost(promised, again.address);
      const { requests, failed } = await traffic.stop(again.address);
      total.requests += requests;
      total.failed += failed;
      const before = [...promised.values()].reduce((sum, number) => sum + number, 0);
      const after = [...traffic.done().values()].reduce((sum, number) => sum + number, 0);
      say(`${before} publishes before the backup, ${after - before} while it was made`);
      again.signal('SIGKILL');
      await again.ended;
    }
    return total;
  },
};
