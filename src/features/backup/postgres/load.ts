import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { text } from 'node:stream/consumers';
import type { Core } from '@strapi/strapi';
import { from } from 'pg-copy-streams';
import { z } from 'zod';
import { BackupError } from '../backup-error';
import { digestOf, readCompressed } from '../folder/hashed';
import type { DatabaseManifest } from '../folder/manifest';
import { RowCount } from './row-count';
import { copyOut, withSession, type Session } from './session';
import { parseStructure } from './structure';

type PostgresManifest = Extract<DatabaseManifest, { kind: 'postgres' }>;

const found = z.array(z.object({ name: z.string() }));

/** @throws BackupError if the schema has anything in it */
export function requireEmptySchema(strapi: Core.Strapi): Promise<void> {
  return withSession(strapi, async ({ rows, schema }) => {
    const [first] = found.parse(
      await rows(
        `select relname as name from pg_class where relnamespace = quote_ident($1::text)::regnamespace
         and relkind in ('r', 'p', 'v', 'm', 'S') order by 1 limit 1`,
        [schema],
      ),
    );
    if (first === undefined) return;
    throw new BackupError(
      'RESTORE_PLACE_FILLED',
      `The schema ${schema} of DATABASE_URL is not empty: it has ${first.name}. Restore into an empty database.`,
    );
  });
}

/**
 * Makes the tables of a backup in an empty schema, in one transaction, and compares every row with the
 * backup.
 *
 * @param folder of the backup
 * @throws BackupError if the rows differ
 */
export function loadPostgres(
  strapi: Core.Strapi,
  folder: string,
  { structure, tables }: PostgresManifest,
): Promise<void> {
  return withSession(strapi, async (session) => {
    const { before, after } = parseStructure(
      await text(readCompressed(path.join(folder, structure.path))),
    );
    // An index may need an operator class of an extension, which is in the schema "public".
    await session.rows(`select set_config('search_path', quote_ident($1) || ', public', false)`, [
      session.schema,
    ]);
    // A table that was made in the same transaction is filled in the order of its rows.
    await session.connection.query('begin');
    for (const statement of before) await session.connection.query(statement);
    for (const { name, file } of tables) {
      await pipeline(
        readCompressed(path.join(folder, file.path)),
        session.connection.query(from(`copy ${name} from stdin`)),
      );
    }
    for (const table of tables) await compare(session, table);
    for (const statement of after) await session.connection.query(statement);
    await session.connection.query('commit');
    await session.connection.query(`analyze ${tables.map(({ name }) => name).join(', ')}`);
  });
}

async function compare(session: Session, table: PostgresManifest['tables'][number]) {
  const count = new RowCount();
  const { sha256 } = await digestOf(count.watch(copyOut(session, table.name)));
  if (sha256 === table.content && count.rows === table.rows) return;
  throw new BackupError(
    'RESTORE_DIFFERS',
    `The table ${table.name} has ${String(count.rows)} rows after the restore, which are not the ${String(table.rows)} of the backup. Report it, and restore another backup.`,
  );
}
