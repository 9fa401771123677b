import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { compileStrapi } from '@strapi/strapi';
import { startPostgres, type PostgresServer } from './postgres-server';

declare global {
  // Kept for the teardown, which runs in the same process.
  var postgresServer: PostgresServer | undefined;
}

/** Once for the whole run: compiles the application and starts PostgreSQL. */
export default async function globalSetup(): Promise<void> {
  const appDir = resolve(__dirname, '../..');
  await compileStrapi({ appDir });
  const distDir = join(appDir, 'dist');
  if (!existsSync(join(distDir, 'src/index.js'))) {
    throw new Error(`${distDir} holds no compiled application; remove .tsbuildinfo and try again.`);
  }
  globalThis.postgresServer = await startPostgres();
  process.env['TEST_POSTGRES_URL'] = globalThis.postgresServer.url;
}
