import { prepareBuild } from './prepare-build';
import { startPostgres, type PostgresServer } from './postgres-server';
import { POSTGRES_TEMPLATE, startDatabases } from './started-databases';

declare global {
  // Kept for the teardown, which runs in the same process.
  var postgresServer: PostgresServer | undefined;
  var startedSqlite: string | undefined;
}

/**
 * Builds the server unless its sources are unchanged, starts PostgreSQL, and creates the databases that
 * test files copy. It runs once, though each project of a run calls it.
 */
export default async function globalSetup(): Promise<void> {
  if (globalThis.startedSqlite !== undefined) return;
  prepareBuild();
  const { url } = (globalThis.postgresServer = await startPostgres(POSTGRES_TEMPLATE));
  globalThis.startedSqlite = await startDatabases(url);
  process.env['TEST_POSTGRES_URL'] = url;
  process.env['TEST_SQLITE_STARTED'] = globalThis.startedSqlite;
}
