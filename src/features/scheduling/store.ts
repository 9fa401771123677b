import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { actorShape, type Actor } from '../../platform/actors';
import type { ArticleAddress } from '../../articles/permissions';
import { jsonColumn, lockRows, withKnex, type KnexQuery } from '../../platform/database';
import { currentCode } from './former-fault-codes';
import { nextDue, type Plan } from './plan';
import { SCHEDULED_ACTIONS } from './schedule-states';

export const TABLE = 'threeline_schedules';

/** PostgreSQL returns dates, SQLite milliseconds. */
const at = z.union([z.null(), z.coerce.date()]);

/** A fault of an article. Faults of the article rules have a code and values. */
export const faultShape = z.object({
  path: z.array(z.coerce.string()),
  message: z.string(),
  code: z.string().transform(currentCode).optional(),
  values: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
});

const failureShape = z
  .object({
    /** The name of `action` in stored rows, which older versions read too. */
    deed: z.enum(SCHEDULED_ACTIONS),
    at: z.iso.datetime(),
    /** Set if the system failed. Otherwise the faults of the article are the reason. */
    code: z.literal('SYSTEM_FAILED').optional(),
    message: z.string(),
    errors: z.array(faultShape),
  })
  .transform(({ deed, ...failure }) => ({ action: deed, ...failure }));

/** Why a scheduled action failed. */
export type Failure = z.output<typeof failureShape>;

const storedFailure = ({ action, ...failure }: Failure): string =>
  JSON.stringify({ deed: action, ...failure });

const rowShape = z
  .object({
    id: z.number(),
    document_id: z.string(),
    locale: z.string(),
    publish_at: at,
    unpublish_at: at,
    attempts: z.number(),
    version: z.string(),
    set_by: jsonColumn(actorShape),
    failure: z.union([z.null(), jsonColumn(failureShape)]),
  })
  .transform((row) => ({
    id: row.id,
    documentId: row.document_id,
    locale: row.locale,
    plan: { publishAt: row.publish_at, unpublishAt: row.unpublish_at },
    attempts: row.attempts,
    version: row.version,
    setBy: row.set_by,
    failure: row.failure,
  }));

export const rows = z.array(rowShape);

/** The schedule of an article in one locale, with the last failure. */
export type Schedule = z.output<typeof rowShape>;

/** The columns that a change of a plan or failure writes. The new version makes older readers fail. */
export const columns = (plan: Plan, failure: Failure | null) => ({
  publish_at: plan.publishAt,
  unpublish_at: plan.unpublishAt,
  due_at: nextDue(plan),
  attempts: 0,
  failure: failure === null ? null : storedFailure(failure),
  version: randomUUID(),
});

/** Reads the schedule of an article, or returns `null`. */
export async function scheduleOf(
  strapi: Core.Strapi,
  { documentId, locale }: ArticleAddress,
): Promise<Schedule | null> {
  const found: unknown = await withKnex(strapi, (knex) =>
    knex(TABLE).where({ document_id: documentId, locale }).select('*'),
  );
  return rows.parse(found)[0] ?? null;
}

/**
 * Reads a schedule and locks it for the current transaction. Waits while another instance runs it: an
 * unlocked read would show a plan as changeable while the article is being published.
 *
 * @returns `null` if there is no schedule
 */
export async function lockSchedule(
  strapi: Core.Strapi,
  { documentId, locale }: ArticleAddress,
): Promise<Schedule | null> {
  const found: unknown = await withKnex(strapi, (knex) => {
    const query = knex(TABLE).where({ document_id: documentId, locale }).select('*');
    lockRows(strapi, query, 'update');
    return query;
  });
  return rows.parse(found)[0] ?? null;
}

/** Reads the schedules of several articles in one locale. */
export async function schedulesOf(
  strapi: Core.Strapi,
  documentIds: readonly string[],
  locale: string,
): Promise<Schedule[]> {
  const found: unknown = await withKnex(strapi, (knex) =>
    knex(TABLE)
      .whereIn('document_id', [...documentIds])
      .where({ locale })
      .select('*'),
  );
  return rows.parse(found);
}

const draftShape = z
  .object({ draft_id: z.number(), draft_title: z.string().nullable() })
  .transform((row) => ({ id: row.draft_id, title: row.draft_title }));

const upcomingRows = z.array(
  z.looseObject({}).transform((row) => ({ ...rowShape.parse(row), draft: draftShape.parse(row) })),
);

/**
 * Reads the schedules that failed, then the next ones, earliest first, each with its draft.
 *
 * @param readable a subquery of the ids of drafts that the user may read
 */
export async function upcoming(
  strapi: Core.Strapi,
  readable: KnexQuery,
  limit: number,
): Promise<(Schedule & { draft: z.infer<typeof draftShape> })[]> {
  const found: unknown = await withKnex(strapi, (knex) =>
    knex(`${TABLE} as schedule`)
      .join('articles as draft', (join) =>
        join
          .on('draft.document_id', 'schedule.document_id')
          .andOn('draft.locale', 'schedule.locale'),
      )
      .whereIn('draft.id', readable)
      .orderByRaw('case when schedule.failure is null then 1 else 0 end')
      .orderBy('schedule.due_at')
      .limit(limit)
      .select('schedule.*', { draft_id: 'draft.id', draft_title: 'draft.title' }),
  );
  return upcomingRows.parse(found);
}

/** Replaces the schedule of an article, and clears its failure. An empty plan is not stored. */
export async function replaceSchedule(
  strapi: Core.Strapi,
  { documentId, locale }: ArticleAddress,
  plan: Plan,
  setBy: Actor,
): Promise<void> {
  await withKnex(strapi, async (knex) => {
    await knex(TABLE).where({ document_id: documentId, locale }).delete();
    if (nextDue(plan) === null) return;
    await knex(TABLE).insert({
      document_id: documentId,
      locale,
      ...columns(plan, null),
      set_by: JSON.stringify(setBy),
    });
  });
}

/**
 * Locks the row of an article against deletion until the current transaction ends. A delete in progress
 * is waited for. A later delete waits, and then deletes the schedule. There is no deadlock, because a
 * delete does not wait for a schedule (`sync-schedules.ts`).
 *
 * @returns `false` if the article does not exist
 */
export async function lockArticleRow(
  strapi: Core.Strapi,
  { documentId, locale }: ArticleAddress,
): Promise<boolean> {
  const lockRow = async (): Promise<boolean> => {
    const found: unknown[] = await withKnex(strapi, (knex) => {
      const query = knex('articles')
        .select('id')
        .where({ document_id: documentId, locale })
        .whereNull('published_at');
      lockRows(strapi, query, 'key-share');
      return query;
    });
    return found.length > 0;
  };
  // A draft that was discarded during the wait has a new row, which only a second query sees.
  return (await lockRow()) || (await lockRow());
}
