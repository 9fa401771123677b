import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { compileStrapi } from '@strapi/strapi';
import { startPostgres, type PostgresServer } from './postgres-server';
import { POSTGRES_TEMPLATE, startDatabases } from './started-databases';

declare global {
  // Kept for the teardown, which runs in the same process.
  var postgresServer: PostgresServer | undefined;
  var startedSqlite: string | undefined;
}

/**
 * Compiles the application, starts PostgreSQL, and creates the databases that test files copy. It runs
 * once, though each project of a run calls it.
 */
export default async function globalSetup(): Promise<void> {
  if (globalThis.startedSqlite !== undefined) return;
  const appDir = resolve(__dirname, '../../..');
  await compileStrapi({ appDir });
  const distDir = join(appDir, 'dist');
  if (!existsSync(join(distDir, 'src/index.js'))) {
    throw new Error(`${distDir} holds no compiled application; remove .tsbuildinfo and try again.`);
  }
  const { url } = (globalThis.postgresServer = await startPostgres(POSTGRES_TEMPLATE));
  globalThis.startedSqlite = await startDatabases(url);
  process.env['TEST_POSTGRES_URL'] = url;
  process.env['TEST_SQLITE_STARTED'] = globalThis.startedSqlite;
}
