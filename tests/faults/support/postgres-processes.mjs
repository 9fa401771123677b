// The processes of a PostgreSQL server on this machine. Linux only.
import { readdirSync, readFileSync } from 'node:fs';

const parentOf = (/** @type {number} */ pid) => {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
  } catch {
    return 0;
  }
};

/** @returns {Promise<number>} the process that accepts connections */
export async function postmasterOf(/** @type {import('knex').Knex} */ sql) {
  const { rows } = await sql.raw('select pg_backend_pid() as pid');
  return parentOf(rows[0].pid);
}

/** Sends a signal to a server and to everything that it has started. */
export function signalAll(/** @type {number} */ postmaster, /** @type {NodeJS.Signals} */ signal) {
  const children = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => parentOf(pid) === postmaster);
  for (const pid of [postmaster, ...children]) process.kill(pid, signal);
}
