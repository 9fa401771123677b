import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { isPostgres, runSql } from '../database';
import { CONSUMERS_TABLE } from './consumers';
import { LOG_TABLE } from './log';

/** What a durable follower has yet to handle. */
interface FollowerLag {
  changes: number;
  /** The age of the oldest of these changes, in seconds. */
  seconds: number;
}

const lagRows = z.array(
  z.object({ changes: z.coerce.number(), at: z.union([z.null(), z.coerce.date()]) }),
);

/** How far a durable follower lags behind the log. @returns `null` if it is not registered */
export async function followerLag(strapi: Core.Strapi, name: string): Promise<FollowerLag | null> {
  const most = isPostgres(strapi) ? 'greatest' : 'max';
  // Numbers that a rollback has left out count as changes. Counting the rows could take long.
  const [row] = lagRows.parse(
    await runSql(
      strapi,
      `select ${most}(coalesce((select max(id) from ${LOG_TABLE}), 0) - consumer.cursor, 0) as changes,
         (select at from ${LOG_TABLE} where id > consumer.cursor order by id limit 1) as at
       from ${CONSUMERS_TABLE} consumer where consumer.name = ?`,
      [name],
    ),
  );
  if (row === undefined) return null;
  if (row.at === null) return { changes: 0, seconds: 0 };
  return { changes: row.changes, seconds: Math.max(0, Date.now() - row.at.getTime()) / 1000 };
}
