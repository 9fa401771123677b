// npm run test:faults [-- FAULT…] [-- --database=sqlite|postgres]
//
// Makes each fault on purpose, and tells what it did to the callers. FAULT is a file of this folder,
// without its ending. FAULT_ROUNDS repeats each fault as often as its file says it may.
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { stopAll } from './support/instances.mjs';

/**
 * @typedef {object} Outcome
 * @property {number | null} requests that were sent
 * @property {number | null} failed without a right answer
 * @property {number | null} lost: answered as done, and not there afterwards
 * @property {number | null} seconds until everything worked again
 *
 * @typedef {object} Fault
 * @property {string} name
 * @property {('sqlite' | 'postgres')[]} databases
 * @property {(how: { database: 'sqlite' | 'postgres', say: (line: string) => void }) => Promise<Outcome>} run
 */

const options = process.argv.slice(2);
const only = options.filter((option) => !option.startsWith('--'));
const database = options.find((option) => option.startsWith('--database='))?.split('=')[1];

const names = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith('.mjs') && file !== 'run.mjs')
  .map((file) => path.basename(file, '.mjs'));
const unknown = only.filter((name) => !names.includes(name));
if (unknown.length > 0) {
  console.error(`There is no fault "${unknown.join('", "')}"; there are ${names.join(', ')}.`);
  process.exit(1);
}

const rows = [];
for (const name of names.filter((each) => only.length === 0 || only.includes(each))) {
  const file = pathToFileURL(path.join(import.meta.dirname, `${name}.mjs`)).href;
  /** @type {Fault} */
  const fault = (await import(file)).default;
  for (const on of fault.databases.filter((each) => database === undefined || each === database)) {
    const say = (/** @type {string} */ line) => console.log(`${fault.name}, ${on}: ${line}`);
    const began = performance.now();
    const outcome = await fault.run({ database: on, say }).catch((error) => ({ error }));
    await stopAll();
    say(`took ${Math.round((performance.now() - began) / 1000)} s`);
    if (outcome.error !== undefined) console.error(outcome.error);
    rows.push({ fault: fault.name, database: on, ...outcome });
  }
}

const survived = (row) => row.error === undefined && !row.failed && !row.lost;
console.table(
  rows.map(({ error, ...row }) => ({
    ...row,
    survived: survived({ error, ...row }) ? 'yes' : 'NO',
  })),
);
process.exit(rows.every(survived) ? 0 : 1);
