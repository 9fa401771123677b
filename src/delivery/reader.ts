import type { Core } from '@strapi/strapi';
import Database from 'better-sqlite3';
import { z } from 'zod';
import { runPrepared, type PgClient } from '../entity-reads';
import type { Statement } from './articles/statements';

/** Reads the one column `value` of a statement's rows, of what is committed. */
export interface Reader {
  values(statement: Statement): Promise<unknown[]>;
  close(): void;
}

const rowsShape = z.array(z.object({ value: z.unknown() }));
const file = z.object({ filename: z.string() });

/** Statements differ only in their values, so there are few of them; see `articleStatements`. */
export function openReader(strapi: Core.Strapi): Reader | null {
  if (strapi.db.dialect.client === 'postgres') return postgresReader(strapi);
  const { filename } = file.parse(strapi.config.get('database.connection.connection'));
  return filename === ':memory:' ? null : sqliteReader(filename);
}

/**
 * A connection of its own: Strapi has one, and while a transaction holds it every other read waits.
 * In write-ahead mode readers see the last commit, and neither wait for a writer nor hold one up.
 * https://www.sqlite.org/wal.html
 */
function sqliteReader(filename: string): Reader {
  const database = new Database(filename, { readonly: true, fileMustExist: true });
  const prepared = new Map<string, Database.Statement>();
  return {
    values({ text, values }) {
      const statement = prepared.get(text) ?? database.prepare(text).pluck();
      prepared.set(text, statement);
      return Promise.resolve(
        statement
          .all(...values)
          .map((value) => (typeof value === 'string' ? parseJson(value) : value)),
      );
    },
    close: () => {
      database.close();
    },
  };
}

const parseJson = (text: string): unknown => JSON.parse(text);

/** Connections of Strapi's pool, but prepared statements. */
function postgresReader(strapi: Core.Strapi): Reader {
  const names = new Map<string, { name: string; text: string }>();
  const client = strapi.db.connection.client as PgClient;
  return {
    async values({ text, values }) {
      const statement = names.get(text) ?? {
        name: `delivery_${String(names.size)}`,
        text: numbered(text),
      };
      names.set(text, statement);
      const rows = await runPrepared(client, { ...statement, values });
      return rowsShape.parse(rows).map(({ value }) => value);
    },
    close: () => undefined,
  };
}

/** `$1`, `$2` … for each `?`; none of the statements has one in a text. */
function numbered(text: string): string {
  let count = 0;
  return text.replaceAll('?', () => `$${String((count += 1))}`);
}
