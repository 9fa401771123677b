import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** npm hands on these two. */
const SIGNALS = /** @type {const} */ (['SIGINT', 'SIGTERM']);

/**
 * Runs a script of Node as a process of its own and waits for its end. Signals of this process reach
 * the child as well: otherwise a stop would leave it behind. If it fails, this process ends the same way.
 *
 * @param {string[]} args its path and arguments
 * @param {import('node:child_process').SpawnOptions} [options]
 */
export async function runChild(args, options = {}) {
  const child = spawn(process.execPath, args, { stdio: 'inherit', ...options });
  const forward = (/** @type {NodeJS.Signals} */ signal) => child.kill(signal);
  for (const signal of SIGNALS) process.on(signal, forward);
  /** @type {[number | null, NodeJS.Signals | null]} */
  const [code, signal] = await once(child, 'exit').then(([first, second]) => [first, second]);
  for (const each of SIGNALS) process.off(each, forward);
  if (signal !== null) process.kill(process.pid, signal);
  if (code !== 0) process.exit(code ?? 1);
}
