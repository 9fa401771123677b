import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { actorShape, type Actor } from '../../platform/actors';
import type { ArticleAddress } from '../../articles/permissions';
import { jsonColumn, withKnex } from '../../platform/database';
import { composedTexts } from '../../platform/text';
import { REVISIONS as TABLE, type Content } from './content';

const entryShape = z.object({
  /** A number of 64 bits, as a text. */
  id: z.coerce.string(),
  kind: z.enum(['published', 'replaced']),
  at: z.coerce.date(),
  actor: jsonColumn(actorShape),
  title: z.string(),
});
const ENTRY = ['id', 'kind', 'at', 'actor', 'title'];

/** Versions before 0.2 have kept texts as they came; composed, they compare with what is stored now. */
const content = jsonColumn(z.record(z.string(), z.unknown())).transform((kept) =>
  composedTexts(kept),
);

const revisionShape = entryShape.extend({ content });

/** A revision without its content. */
export type RevisionEntry = z.output<typeof entryShape>;
export type Revision = z.output<typeof revisionShape>;

const settings = z.object({ keep: z.int().min(1).max(1000) });

/** How many revisions are kept of an article in one language. */
export const revisionsKept = (strapi: Core.Strapi): number =>
  settings.parse(strapi.config.get('revisions')).keep;

/** Keeps a revision, and lets the oldest go where there are more than the settings allow. */
export async function addRevision(
  strapi: Core.Strapi,
  { documentId, locale }: ArticleAddress,
  revision: { kind: Revision['kind']; at: Date; actor: Actor; content: Content },
): Promise<void> {
  const { kind, at, actor, content } = revision;
  const { title } = content;
  await withKnex(strapi, async (knex) => {
    await knex(TABLE).insert({
      document_id: documentId,
      locale,
      kind,
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

/** The revisions of an article in one language, the newest first. */
export async function revisionsOf(
  strapi: Core.Strapi,
  { documentId, locale }: ArticleAddress,
): Promise<RevisionEntry[]> {
  const found: unknown = await withKnex(strapi, (knex) =>
    knex(TABLE).select(ENTRY).where({ document_id: documentId, locale }).orderBy('id', 'desc'),
  );
  return z.array(entryShape).parse(found);
}

/** One revision; `null` where there is none of that number, or it has been let go. */
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

export async function newestRevision(
  strapi: Core.Strapi,
  { documentId, locale }: ArticleAddress,
): Promise<Revision | null> {
  const found: unknown = await withKnex(strapi, (knex) =>
    knex(TABLE)
      .select([...ENTRY, 'content'])
      .where({ document_id: documentId, locale })
      .orderBy('id', 'desc')
      .limit(1),
  );
  return z.array(revisionShape).parse(found)[0] ?? null;
}

/** Lets go of what was kept of an article in one language. */
export async function forgetRevisions(
  strapi: Core.Strapi,
  { documentId, locale }: ArticleAddress,
): Promise<void> {
  await withKnex(strapi, (knex) => knex(TABLE).where({ document_id: documentId, locale }).delete());
}
