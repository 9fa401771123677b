import { execFile } from 'node:child_process';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { SETTINGS } from './launch';

const run = promisify(execFile);

/** The database on the test server that the others are copies of. */
export const POSTGRES_TEMPLATE = 'started';

/**
 * Starts the application once on an empty database of each kind. A test file's own is a copy:
 * making Strapi's hundred tables anew for each would take most of the time of a test run.
 *
 * @param server where PostgreSQL answers, with an empty database named `POSTGRES_TEMPLATE`
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

/** In a process of its own: Strapi's database layer reads the global `strapi`. */
async function startOn(database: Record<string, string>): Promise<void> {
  const env = { PATH: process.env['PATH'] ?? '', ...SETTINGS, ...database };
  await run(process.execPath, [resolve(__dirname, '../processes/start-once.cjs')], { env });
}
