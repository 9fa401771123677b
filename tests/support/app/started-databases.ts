import { execFile } from 'node:child_process';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { SETTINGS } from './launch';

const run = promisify(execFile);

/** The database on the test server that test files copy. */
export const POSTGRES_TEMPLATE = 'started';

/**
 * Starts the application once on an empty database of each kind. Test files copy these databases:
 * creating Strapi's hundred tables for each file would take most of the time of a test run.
 *
 * @param server the address of PostgreSQL, which has an empty database named `POSTGRES_TEMPLATE`
 * @returns the SQLite database, a file in a directory of its own
 */
export async function startDatabases(server: string): Promise<string> {
  const file = join(await mkdtemp(join(tmpdir(), 'threeline-started-')), 'data.db');
  await Promise.all([
    startOn({ DATABASE_CLIENT: 'sqlite', DATABASE_FILENAME: file, DATABASE_URL: '' }),
    startOn({
      DATABASE_CLIENT: 'postgres',
      DATABASE_URL: `${server}/${POSTGRES_TEMPLATE}`,
      DATABASE_FILENAME: '',
    }),
  ]);
  return file;
}

/** Uses a process of its own, for Strapi's database layer reads the global `strapi`. */
async function startOn(database: Record<string, string>): Promise<void> {
  const env = { PATH: process.env['PATH'] ?? '', ...SETTINGS, ...database };
  await run(process.execPath, [resolve(__dirname, '../processes/start-once.cjs')], { env });
}
