import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import type { ArticleAddress } from '../../articles/permissions';
import { actorShape } from '../../platform/actors';
import { jsonColumn, lockRows, nowSql, runSql, withKnex } from '../../platform/database';

const TABLE = 'threeline_presence';

/** Three heartbeats of the panel. */
const EXPIRES_AFTER_MS = 12_000;
/** Forms that one user can have open at a time. Older ones are forgotten. */
const FORMS_PER_USER = 20;
/** Forms that one answer lists. */
const LISTED = 20;

/** A form of an article in a browser. */
export interface Form extends ArticleAddress {
  userId: number;
  tab: string;
  name: string | null;
  /** The path of the focused field, such as `sections.1.body`. */
  field: string | null;
}

const writeShape = z.object({
  action: z.enum(['save', 'publish', 'unpublish']),
  ...actorShape.pick({ kind: true, name: true, scheduled: true }).shape,
  at: z.iso.datetime(),
});

/** The last write of an article while a form of it was open. */
export type LastWrite = z.output<typeof writeShape>;

const milliseconds = z.coerce.number().transform((at) => new Date(at));

const renewed = z.tuple([
  z.object({
    is_new: z.coerce.boolean(),
    last_write: z.union([z.null(), jsonColumn(writeShape)]),
  }),
]);

/**
 * Records that a form is open now. A form that had expired counts as opened again.
 *
 * @returns the last write of the article since it was opened
 */
export async function renewForm(strapi: Core.Strapi, form: Form): Promise<LastWrite | null> {
  const now = nowSql(strapi);
  const rows = await runSql(
    strapi,
    `insert into ${TABLE} as present
       (user_id, tab, document_id, locale, name, field, since, seen_at)
     values (?, ?, ?, ?, ?, ?, ${now}, ${now})
     on conflict (user_id, tab) do update set
       document_id = excluded.document_id, locale = excluded.locale,
       name = excluded.name, field = excluded.field, seen_at = excluded.seen_at,
       since = case when present.seen_at > excluded.seen_at - ${String(EXPIRES_AFTER_MS)}
                    then present.since else excluded.since end
     returning since = seen_at as is_new, last_write`,
    [form.userId, form.tab, form.documentId, form.locale, form.name, form.field],
  );
  const [{ is_new, last_write }] = renewed.parse(rows);
  if (is_new) await deleteStale(strapi, form.userId);
  return last_write;
}

/**
 * Deletes expired forms, and those of a user beyond the limit. Rows that a write of their article has
 * locked are left for later: waiting for several such writes could deadlock them.
 */
async function deleteStale(strapi: Core.Strapi, userId: number): Promise<void> {
  await withKnex(strapi, async (knex) => {
    const kept = knex(TABLE)
      .select('tab')
      .where({ user_id: userId })
      .orderBy('seen_at', 'desc')
      .limit(FORMS_PER_USER);
    const stale = knex(TABLE)
      .select('user_id', 'tab')
      .whereRaw(`seen_at < ${nowSql(strapi)} - ?`, [EXPIRES_AFTER_MS])
      .orWhere((beyond) => {
        void beyond.where({ user_id: userId }).whereNotIn('tab', kept);
      });
    lockRows(strapi, stale, 'update-skip-locked');
    await knex(TABLE).whereIn(['user_id', 'tab'], stale).delete();
  });
}

const otherForms = z.array(
  z
    .object({
      user_id: z.number(),
      name: z.string().nullable(),
      field: z.string().nullable(),
      since: milliseconds,
    })
    .transform(({ user_id, ...form }) => ({ userId: user_id, ...form })),
);

/** Lists the other open forms of an article, longest open first. */
export async function otherFormsOf(
  strapi: Core.Strapi,
  { documentId, locale, userId, tab }: Form,
): Promise<z.output<typeof otherForms>> {
  const found: unknown = await withKnex(strapi, (knex) =>
    knex(TABLE)
      .select('user_id', 'name', 'field', 'since')
      .where({ document_id: documentId, locale })
      .whereRaw(`seen_at > ${nowSql(strapi)} - ?`, [EXPIRES_AFTER_MS])
      .whereNot((own) => {
        void own.where({ user_id: userId, tab });
      })
      .orderBy([{ column: 'since' }, { column: 'tab' }])
      .limit(LISTED),
  );
  return otherForms.parse(found);
}

/** Forgets a form that was closed. */
export async function closeForm(strapi: Core.Strapi, userId: number, tab: string): Promise<void> {
  await withKnex(strapi, (knex) => knex(TABLE).where({ user_id: userId, tab }).delete());
}

/** Notes a write of an article in the forms that have it open. */
export async function noteWrite(
  strapi: Core.Strapi,
  { documentId, locale }: ArticleAddress,
  write: LastWrite,
): Promise<void> {
  await withKnex(strapi, (knex) =>
    knex(TABLE)
      .where({ document_id: documentId, locale })
      .update({ last_write: JSON.stringify(write) }),
  );
}
