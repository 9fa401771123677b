import './production';
import { existsSync } from 'node:fs';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { createApplication } from './application';

/** How many problems are listed; SQLite's own default. */
const MOST = 100;

const file = z.object({ filename: z.string() });
const found = z.array(z.object({ quick_check: z.string() }));

/**
 * `npm run database:check`: reads the whole SQLite file and lists what is damaged. A server may run
 * meanwhile. https://sqlite.org/pragma.html#pragma_quick_check
 */
async function check(strapi: Core.Strapi): Promise<boolean> {
  const { connection, dialect } = strapi.db;
  if (dialect.client !== 'sqlite') {
    process.stderr.write('This command checks SQLite files. For PostgreSQL, use pg_amcheck.\n');
    return false;
  }
  const { filename } = file.parse(strapi.config.get('database.connection.connection'));
  // Opening it would create it, and hide from the next start that it is gone.
  if (!existsSync(filename)) {
    process.stderr.write(`There is no database file ${filename}.\n`);
    return false;
  }
  const rows = found.parse(await connection.raw(`pragma quick_check(${String(MOST)})`));
  const problems = rows.map((row) => row.quick_check).filter((line) => line !== 'ok');
  if (problems.length === 0) process.stdout.write('The database file is sound.\n');
  else process.stderr.write(`The database file is damaged:\n${problems.join('\n')}\n`);
  return problems.length === 0;
}

// Not loaded: a start writes, and may fail on a damaged file.
check(createApplication()).then(
  (isSound) => process.exit(isSound ? 0 : 1),
  (error: unknown) => {
    const reason = error instanceof Error ? error.message : String(error);
    process.stderr.write(`The database file cannot be read: ${reason}\n`);
    process.exit(1);
  },
);
