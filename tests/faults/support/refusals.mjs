// Starts that cannot work: each says why in one line and ends with 1.
import { createRequire } from 'node:module';

const { startServer } = createRequire(import.meta.url)(
  '../../support/processes/server-process.cjs',
);

/**
 * @typedef {object} Refusal
 * @property {string} name
 * @property {Record<string, string | undefined>} env
 * @property {RegExp} says the whole line
 * @property {number} [uid] the user that the server runs as
 */

/**
 * Starts a server for each case, one after the other.
 *
 * @param {Refusal[]} cases
 * @param {(line: string) => void} say
 * @returns {Promise<number>} how many did not end as they should
 */
export async function countWrongRefusals(cases, say) {
  let wrong = 0;
  for (const { name, env, says, uid } of cases) {
    const server = await startServer(env, { uid });
    const isUp = await server.isUp();
    const { code } = await server.stop('SIGKILL');
    const printed = server.printed.stderr.trim();
    const isRight = !isUp && code === 1 && !printed.includes('\n') && says.test(printed);
    say(`${name}: ${printed.split('\n', 1)[0]}`);
    if (isRight) continue;
    wrong += 1;
    say(`WRONG, exit code ${String(code)}:\n${printed}`);
  }
  return wrong;
}

/** Starts a server that works, and returns the seconds until it answered. */
export async function secondsToStart(/** @type {Record<string, string>} */ env) {
  const began = performance.now();
  const server = await startServer(env);
  const isUp = await server.isUp();
  await server.stop();
  if (!isUp) throw new Error(`The server did not come up.\n${server.printed.stderr}`);
  return Math.round(performance.now() - began) / 1000;
}
