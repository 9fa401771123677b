import { createRequire } from 'node:module';
import type { Core } from '@strapi/strapi';
import type Sqlite from 'better-sqlite3';
import { z } from 'zod';

const settings = z.object({ sqlite: z.object({ driver: z.string() }) });

/**
 * Opens an SQLite file outside of Strapi's pool, with the driver for this Node that
 * `config/sqlite.ts` chooses. It also works if the application uses PostgreSQL.
 */
export function openSqliteFile(
  strapi: Core.Strapi,
  file: string,
  options: Sqlite.Options = {},
): Sqlite {
  const { driver } = settings.parse(strapi.config.get('reads')).sqlite;
  const Database = createRequire(__filename)(driver) as typeof Sqlite;
  return new Database(file, options);
}
