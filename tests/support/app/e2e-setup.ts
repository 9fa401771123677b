import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import startDatabases from './global-setup';

/**
 * Once for the whole run: builds the server and the admin panel, unless they are of these sources,
 * and does what the other tests of the running application need.
 */
export default async function globalSetup(): Promise<void> {
  const root = resolve(__dirname, '../../..');
  const { status } = spawnSync(process.execPath, ['src/cli/prepare.mjs', '--admin'], {
    cwd: root,
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error('The application cannot be built; see above.');
  await startDatabases();
}
