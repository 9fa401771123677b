import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { actorShape, type Actor } from '../../platform/actors';
import { contentIn, selectContent, type Content } from '../../articles/content';
import type { ArticleAddress } from '../../articles/permissions';
import { jsonColumn, withKnex } from '../../platform/database';
import { jsonValue, readEntities } from '../../platform/entity-json';
import { composedTexts } from '../../platform/text';

const TABLE = 'threeline_revisions';

const entryShape = z.object({
  /** A 64-bit number, as a text. */
  id: z.coerce.string(),
  /** `replaced`: a draft that a restore replaced, from before there was a history of drafts. */
  kind: z.enum(['published', 'replaced']),
  at: z.coerce.date(),
  actor: jsonColumn(actorShape),
  title: z.string(),
});
const ENTRY = ['id', 'kind', 'at', 'actor', 'title'];

/** Versions before 0.2 stored texts that were not in Unicode's normal form C, so they are composed here. */
const content = jsonColumn(z.record(z.string(), z.unknown())).transform((stored) =>
  composedTexts(stored),
);

const revisionShape = entryShape.extend({ content });

/** A revision without its content. */
export type RevisionEntry = z.output<typeof entryShape>;
type Revision = z.output<typeof revisionShape>;

const settings = z.object({ keep: z.int().min(1).max(1000) });

/** The number of revisions that are stored per article and locale. */
export const revisionsKept = (strapi: Core.Strapi): number =>
  settings.parse(strapi.config.get('revisions')).keep;

/** Stores a revision of a publish, and deletes the oldest ones beyond the limit of the settings. */
export async function addRevision(
  strapi: Core.Strapi,
  { documentId, locale }: ArticleAddress,
  { at, actor, content }: { at: Date; actor: Actor; content: Content },
): Promise<void> {
  const { title } = content;
  await withKnex(strapi, async (knex) => {
    await knex(TABLE).insert({
      document_id: documentId,
      locale,
      kind: 'published',
      at,
      actor: JSON.stringify(actor),
      title: typeof title === 'string' ? title : '',
      content: JSON.stringify(content),
    });
    const tooOld = knex(TABLE)
      .select('id')
      .where({ document_id: documentId, locale })
      .orderBy('id', 'desc')
      .offset(revisionsKept(strapi))
      .limit(1);
    await knex(TABLE).where({ document_id: documentId, locale }).where('id', '<=', tooOld).delete();
  });
}

/** Lists the revisions of an article in one locale, newest first. */
export async function revisionsOf(
  strapi: Core.Strapi,
  { documentId, locale }: ArticleAddress,
): Promise<RevisionEntry[]> {
  const found: unknown = await withKnex(strapi, (knex) =>
    knex(TABLE).select(ENTRY).where({ document_id: documentId, locale }).orderBy('id', 'desc'),
  );
  return z.array(entryShape).parse(found);
}

/** Reads one revision, or returns `null` if it does not exist or was deleted. */
export async function findRevision(
  strapi: Core.Strapi,
  { documentId, locale }: ArticleAddress,
  id: string,
): Promise<Revision | null> {
  const found: unknown = await withKnex(strapi, (knex) =>
    knex(TABLE)
      .select([...ENTRY, 'content'])
      .where({ document_id: documentId, locale, id }),
  );
  return z.array(revisionShape).parse(found)[0] ?? null;
}

const withoutRevision = z.array(
  z.looseObject({
    article: jsonValue,
    id: z.number(),
    documentId: z.string(),
    locale: z.string(),
    at: z.coerce.date(),
  }),
);

/** Reads published articles without a revision, ordered by their row's id, after an id. */
export async function publishedWithoutRevision(
  strapi: Core.Strapi,
  { after, limit }: { after: number; limit: number },
): Promise<(ArticleAddress & { id: number; at: Date; content: Content })[]> {
  const found = await readEntities(strapi, 'published_without_revision', (knex, dialect) =>
    knex('articles as a')
      .select('a.id', { documentId: 'a.document_id', locale: 'a.locale', at: 'a.published_at' })
      .select(knex.raw(`${selectContent(strapi, dialect, 'a')} as article`))
      .whereNotNull('a.published_at')
      .where('a.id', '>', after)
      .whereNotExists(
        knex(`${TABLE} as r`).whereRaw('r.document_id = a.document_id and r.locale = a.locale'),
      )
      .orderBy('a.id')
      .limit(limit),
  );
  return withoutRevision
    .parse(found)
    .map(({ article, ...row }) => ({ ...row, content: contentIn(strapi, article) }));
}

/** Deletes the revisions of an article in one locale. */
export async function deleteRevisions(
  strapi: Core.Strapi,
  { documentId, locale }: ArticleAddress,
): Promise<void> {
  await withKnex(strapi, (knex) => knex(TABLE).where({ document_id: documentId, locale }).delete());
}
