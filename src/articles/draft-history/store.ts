import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { actorShape, type Actor } from '../../platform/actors';
import { jsonColumn, withKnex } from '../../platform/database';
import type { ArticleAddress } from '../permissions';
import { pack, unpack, type DraftState } from './packed';

export const TABLE = 'threeline_drafts';

const entryShape = z
  .object({
    /** A 64-bit number, as a text. */
    id: z.coerce.string(),
    edit_version: z.number(),
    at: z.coerce.date(),
    actor: jsonColumn(actorShape),
    title: z.string(),
  })
  .transform(({ edit_version: version, ...entry }) => ({ ...entry, version }));
const ENTRY = ['id', 'edit_version', 'at', 'actor', 'title'];

/** A saved state of a draft, without its content. */
export type DraftEntry = z.output<typeof entryShape>;
/** A saved state of a draft. */
export type SavedDraft = DraftEntry & DraftState;

/** A draft that is to be added. */
export interface NewDraft extends DraftState {
  /** The id of its row, whose `updated_at` is copied. */
  rowId: number;
  version: number;
  at: Date;
  actor: Actor;
}

/**
 * Adds the present draft of an article in one locale, which replaces the one that was added last. A
 * write that changes neither the edit version nor the content adds nothing: a save of one language
 * writes the rows of the others too.
 */
export async function addDraft(
  strapi: Core.Strapi,
  { documentId, locale }: ArticleAddress,
  { rowId, version, at, actor, content, ids }: NewDraft,
): Promise<void> {
  const article = { document_id: documentId, locale };
  const packed = await pack({ content, ids });
  const { title } = content;
  await withKnex(strapi, async (knex) => {
    const savedAt = knex('articles').select('updated_at').where({ id: rowId });
    const last = () => knex(TABLE).where(article).whereNull('replaced_at');
    const same: number = await last()
      .where({ edit_version: version, content: packed })
      .update({ saved_at: savedAt });
    if (same > 0) return;
    await last().update({ replaced_at: at });
    await knex(TABLE).insert({
      ...article,
      edit_version: version,
      saved_at: savedAt,
      at,
      actor: JSON.stringify(actor),
      title: typeof title === 'string' ? title : '',
      content: packed,
    });
  });
}

/** Lists the saved drafts of an article in one locale, newest first. */
export async function draftsOf(
  strapi: Core.Strapi,
  { documentId, locale }: ArticleAddress,
): Promise<DraftEntry[]> {
  const found: unknown = await withKnex(strapi, (knex) =>
    knex(TABLE).select(ENTRY).where({ document_id: documentId, locale }).orderBy('id', 'desc'),
  );
  return z.array(entryShape).parse(found);
}

/**
 * Reads the draft that an edit version names, or returns `null` if it is not in the history. Where
 * one version names several states, because an older version of the application saved meanwhile, it
 * is the first one: compared with it, nothing that was saved later looks unchanged.
 */
export const draftAt = (
  strapi: Core.Strapi,
  article: ArticleAddress,
  version: number,
): Promise<SavedDraft | null> => readDraft(strapi, article, { edit_version: version });

/** Reads one saved draft by its id, or returns `null` if it does not exist or was deleted. */
export const findDraft = (
  strapi: Core.Strapi,
  article: ArticleAddress,
  id: string,
): Promise<SavedDraft | null> => readDraft(strapi, article, { id });

const packedRow = z.tuple([
  z.looseObject({ content: z.custom<Uint8Array>((value) => ArrayBuffer.isView(value)) }),
]);

async function readDraft(
  strapi: Core.Strapi,
  { documentId, locale }: ArticleAddress,
  where: Record<string, string | number>,
): Promise<SavedDraft | null> {
  const found: unknown = await withKnex(strapi, (knex) =>
    knex(TABLE)
      .select([...ENTRY, 'content'])
      .where({ document_id: documentId, locale, ...where })
      .orderBy('id')
      .limit(1),
  );
  const row = packedRow.safeParse(found).data?.[0];
  if (row === undefined) return null;
  return { ...entryShape.parse(row), ...(await unpack(row.content)) };
}

const maximum = z.tuple([z.object({ last: z.number().nullable() })]);

/**
 * The greatest edit version that an article ever had in a locale, or 0. A restored article goes on from
 * it, so that a form from before the delete cannot name a version of the new draft.
 */
export async function lastVersion(
  strapi: Core.Strapi,
  { documentId, locale }: ArticleAddress,
): Promise<number> {
  const found: unknown = await withKnex(strapi, (knex) =>
    knex(TABLE).where({ document_id: documentId, locale }).max({ last: 'edit_version' }),
  );
  return maximum.parse(found)[0].last ?? 0;
}

/** Deletes the saved drafts of an article in one locale. */
export async function deleteDrafts(
  strapi: Core.Strapi,
  { documentId, locale }: ArticleAddress,
): Promise<void> {
  await withKnex(strapi, (knex) => knex(TABLE).where({ document_id: documentId, locale }).delete());
}
