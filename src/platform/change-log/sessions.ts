import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { isPostgres, runSql } from '../database';
import { changeSettings } from './settings';

const ids = new WeakMap<Core.Strapi, string>();

function idOf(strapi: Core.Strapi): string {
  const id = ids.get(strapi) ?? randomUUID();
  ids.set(strapi, id);
  return id;
}

/** The application name of a listening connection, without the process that it belongs to. */
const NAME = 'threeline changes';

/** The name under which PostgreSQL lists the listening connection of this process. */
export const sessionName = (strapi: Core.Strapi): string => `${NAME} ${idOf(strapi)}`;

/**
 * The id by which other processes can see that this one is alive: PostgreSQL ends the session with the
 * process. `null` on SQLite, and for a process that does not follow changes.
 */
export const shownProcess = (strapi: Core.Strapi): string | null =>
  isPostgres(strapi) && changeSettings(strapi).follow ? idOf(strapi) : null;

const sessions = z.array(z.object({ name: z.string() }));

/** The processes whose listening connection PostgreSQL has now. */
export async function shownProcesses(strapi: Core.Strapi): Promise<ReadonlySet<string>> {
  const rows = await runSql(
    strapi,
    `select application_name as name from pg_stat_activity
     where datname = current_database() and application_name like ?`,
    [`${NAME} %`],
  );
  return new Set(sessions.parse(rows).map(({ name }) => name.slice(NAME.length + 1)));
}
