import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { actorShape, type Actor } from '../../platform/actors';
import type { ArticleAddress } from '../../articles/permissions';
import { jsonColumn, lockRows, withKnex, type KnexQuery } from '../../platform/database';
import { nextDue, type Plan } from './plan';

export const TABLE = 'threeline_schedules';

/** PostgreSQL answers with dates, SQLite with milliseconds. */
const at = z.union([z.null(), z.coerce.date()]);

/** A fault of an article, with a code and values where its rules give them. */
export const faultShape = z.object({
  path: z.array(z.coerce.string()),
  message: z.string(),
  code: z.string().optional(),
  values: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
});

export const failureShape = z.object({
  deed: z.enum(['publish', 'unpublish', 'miss']),
  at: z.iso.datetime(),
  /** What the admin panel says it by; none where the faults of the article say it. */
  code: z.literal('SYSTEM_FAILED').optional(),
  message: z.string(),
  errors: z.array(faultShape),
});

/** Why what was due was not done. */
export type Failure = z.infer<typeof failureShape>;

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

/** What is scheduled for an article in one language, and what of it failed. */
export type Schedule = z.output<typeof rowShape>;

export const columns = ({ publishAt, unpublishAt }: Plan) => ({
  publish_at: publishAt,
  unpublish_at: unpublishAt,
});

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
 * The same to be changed in the current transaction. Waits for an instance that is at it: what was
 * read before would say that an article can still be held back which is just going out.
 */
export async function scheduleToChange(
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

/** The schedules of several articles in one language. */
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
 * What comes next, and what failed, the earliest first, with the drafts that it concerns.
 *
 * @param readable the drafts of the articles that may be told
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

/** Keeps a plan in the place of another; an empty one is not kept. Clears what failed before. */
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
      ...columns(plan),
      due_at: nextDue(plan),
      version: randomUUID(),
      set_by: JSON.stringify(setBy),
      failure: null,
    });
  });
}

/**
 * Whether an article is there, and until the current transaction ends it stays: a delete that is
 * under way is waited for, a later one waits and forgets the schedule. Nothing waits in a circle,
 * for a delete waits for no schedule (`follow.ts`).
 */
export async function holdArticle(
  strapi: Core.Strapi,
  { documentId, locale }: ArticleAddress,
): Promise<boolean> {
  const look = async (): Promise<boolean> => {
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
  // A draft that was discarded while this waited has another row, which only a second look sees.
  return (await look()) || (await look());
}
