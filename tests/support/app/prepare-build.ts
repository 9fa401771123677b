import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';

/** Builds the server, and the admin panel on request, unless their sources are unchanged. */
export function prepareBuild({ admin = false } = {}): void {
  const { status } = spawnSync(
    process.execPath,
    ['src/cli/prepare.mjs', ...(admin ? ['--admin'] : [])],
    { cwd: resolve(__dirname, '../../..'), stdio: 'inherit' },
  );
  if (status !== 0) throw new Error('The application cannot be built; see above.');
}
