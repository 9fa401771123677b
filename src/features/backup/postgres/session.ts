import type { Readable } from 'node:stream';
import type { Core } from '@strapi/strapi';
import { to } from 'pg-copy-streams';
import { z } from 'zod';
import { connectWhenReachable } from '../../../platform/start';
import { rawConnections, type PgConnection } from '../../../strapi';

/**
 * Values have one text whatever the server, the role or the database sets, and no limit of theirs ends a
 * long statement. A lock is waited for as long as a write waits. Rows are read in the order of the table.
 */
const SETTINGS = `
  set client_encoding = 'UTF8'; set time zone 'UTC'; set datestyle = 'ISO, YMD';
  set intervalstyle = 'postgres'; set extra_float_digits = 3; set bytea_output = 'hex';
  set statement_timeout = 0; set idle_in_transaction_session_timeout = 0; set idle_session_timeout = 0;
  set lock_timeout = '10s';
  set synchronize_seqscans = off; set row_security = off; set check_function_bodies = off`;

const schemaRow = z.tuple([z.object({ name: z.string() })]);

/** A connection to PostgreSQL outside of the pool, for one schema. */
export interface Session {
  connection: PgConnection;
  /** Runs a statement. */
  rows: (sql: string, values?: unknown[]) => Promise<unknown>;
  schema: string;
}

/** Opens a session, whose names without a schema are those of the application's schema. */
export async function withSession<T>(
  strapi: Core.Strapi,
  run: (session: Session) => Promise<T>,
): Promise<T> {
  const connection = await connectWhenReachable(strapi);
  // A connection that breaks also fails the statement that runs.
  connection.on('error', () => undefined);
  const rows = async (text: string, values: unknown[] = []) =>
    (await connection.query({ text, values })).rows;
  try {
    await connection.query(SETTINGS);
    const [found] = schemaRow.parse(
      await rows('select coalesce($1, current_schema()) as name', [
        strapi.db.getSchemaName() ?? null,
      ]),
    );
    await rows(`select set_config('search_path', quote_ident($1), false)`, [found.name]);
    return await run({ connection, rows, schema: found.name });
  } finally {
    await rawConnections(strapi).destroyRawConnection(connection);
  }
}

/** Everything that a COPY … TO STDOUT sends, in the text format. */
export const copyOut = (session: Session, source: string): Readable =>
  session.connection.query(to(`copy ${source} to stdout`));
