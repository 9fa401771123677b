// In the parent: compiles the application before it is measured.
import { spawnSync } from 'node:child_process';
import path from 'node:path';

/** The folder of the application. */
export const root = path.resolve(import.meta.dirname, '../..');

/** Compiles the application. Ends the process if that fails. */
export function build() {
  const script = path.join(root, 'src/cli/prepare.mjs');
  const { status } = spawnSync(process.execPath, [script], { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
