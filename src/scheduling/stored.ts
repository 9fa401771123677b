import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { actorShape, type Actor } from '../actors';
import type { ArticleAddress } from '../admin-api';
import { withKnex, type Knex, type KnexQuery } from '../documents';
import { nextDue, type Plan } from './plan';

const TABLE = 'threeline_schedules';

/** PostgreSQL answers with dates, SQLite with milliseconds. */
const at = z.union([z.null(), z.coerce.date()]);

const json = <Schema extends z.ZodType>(schema: Schema) =>
  z
    .string()
    .transform((text): unknown => JSON.parse(text))
    .pipe(schema);

/** A fault of an article, with a code and values where its rules give them. */
export const faultShape = z.object({
  path: z.array(z.coerce.string()),
  message: z.string(),
  code: z.string().optional(),
  values: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
});

const failureShape = z.object({
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
    set_by: json(actorShape),
    failure: z.union([z.null(), json(failureShape)]),
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

const rows = z.array(rowShape);

/** What is scheduled for an article in one language, and what of it failed. */
export type Schedule = z.output<typeof rowShape>;

const columns = ({ publishAt, unpublishAt }: Plan) => ({
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
    if (strapi.db.dialect.client === 'postgres') void query.forUpdate();
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

/**
 * What comes next, and what failed, the earliest first, with the titles of the articles.
 *
 * @param readable the drafts of the articles that may be told
 */
export async function upcoming(
  strapi: Core.Strapi,
  readable: KnexQuery,
  limit: number,
): Promise<(Schedule & { title: string })[]> {
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
      .select('schedule.*', 'draft.title'),
  );
  const titles = z.array(z.object({ title: z.string().nullable() })).parse(found);
  return rows.parse(found).map((row, index) => ({ ...row, title: titles[index]?.title ?? '' }));
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
 * One that is due, held until the transaction ends; `null` where there is none that no other
 * instance is at. Raw SQL, because Strapi's query layer knows no `SKIP LOCKED`.
 */
export async function claimDue(
  strapi: Core.Strapi,
  now: Date,
  except: number[],
): Promise<Schedule | null> {
  const found: unknown = await withKnex(strapi, (knex) => {
    const query = knex(TABLE)
      .select('*')
      .where('due_at', '<=', now)
      .whereNotIn('id', except)
      .orderBy([{ column: 'due_at' }, { column: 'id' }])
      .limit(1);
    if (strapi.db.dialect.client === 'postgres') void query.forUpdate().skipLocked();
    return query;
  });
  return rows.parse(found)[0] ?? null;
}

/** Whether anything is due: what is asked every other second, by an index. */
export async function isAnyDue(strapi: Core.Strapi, now: Date): Promise<boolean> {
  const found: unknown[] = await withKnex(strapi, (knex) =>
    knex(TABLE).select('id').where('due_at', '<=', now).limit(1),
  );
  return found.length > 0;
}

/** Keeps what remains of a schedule, unless someone has changed it meanwhile. */
export async function settle(
  strapi: Core.Strapi,
  { id, version }: Pick<Schedule, 'id' | 'version'>,
  remaining: Plan,
  failure: Failure | null,
): Promise<boolean> {
  return await withKnex(strapi, async (knex) => {
    const mine = knex(TABLE).where({ id, version });
    if (nextDue(remaining) === null && failure === null) return (await mine.delete()) > 0;
    const changed: number = await mine.update({
      ...columns(remaining),
      due_at: nextDue(remaining),
      attempts: 0,
      version: randomUUID(),
      failure: failure === null ? null : JSON.stringify(failure),
    });
    return changed > 0;
  });
}

/** Looks at a schedule again later. */
export async function postpone(
  strapi: Core.Strapi,
  { id, version, attempts }: Schedule,
  until: Date,
): Promise<void> {
  await withKnex(strapi, (knex) =>
    knex(TABLE)
      .where({ id, version })
      .update({ due_at: until, attempts: attempts + 1, version: randomUUID() }),
  );
}

/**
 * What a transaction that holds an article may change of its schedule. Not one that an instance is
 * at: that one holds the schedule and waits for the article, and would never get it if it was waited
 * for. It settles the schedule itself, by what it finds.
 */
function atHand(strapi: Core.Strapi, knex: Knex, { documentId, locale }: ArticleAddress) {
  const query = knex(TABLE).where({ document_id: documentId, locale });
  return strapi.db.dialect.client === 'postgres' ? query.forUpdate().skipLocked() : query;
}

/** Forgets what was scheduled for an article in one language. */
export async function forgetSchedule(strapi: Core.Strapi, article: ArticleAddress): Promise<void> {
  await withKnex(strapi, (knex) =>
    knex(TABLE)
      .whereIn('id', atHand(strapi, knex, article).select('id'))
      .delete(),
  );
}

const failed = z.array(z.object({ id: z.number(), failure: json(failureShape) }));

/** Forgets that something failed which is done by now; where nothing else is set, the schedule too. */
export async function forgetFailure(
  strapi: Core.Strapi,
  article: ArticleAddress,
  done: 'publish' | 'unpublish',
): Promise<void> {
  await withKnex(strapi, async (knex) => {
    const found: unknown = await atHand(strapi, knex, article)
      .whereNotNull('failure')
      .select('id', 'failure');
    const [row] = failed.parse(found);
    const isDone = (row?.failure.deed === 'unpublish') === (done === 'unpublish');
    if (row === undefined || !isDone) return;
    const mine = () => knex(TABLE).where({ id: row.id });
    await mine().whereNull('due_at').delete();
    await mine().update({ failure: null, version: randomUUID() });
  });
}
