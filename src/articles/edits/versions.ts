import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { withKnex } from '../../platform/database';
import { ARTICLE } from '../uids';

const draftShape = z.object({
  id: z.number(),
  locale: z.string(),
  editVersion: z.number().nullable(),
  updatedAt: z.coerce.date(),
});

/** The edit version of a draft in one locale. */
export interface DraftVersion {
  id: number;
  locale: string;
  version: number;
  updatedAt: Date;
}

/** The version of a new draft. Drafts from before there were versions have 0. */
export const FIRST_VERSION = 1;

/** The versions of an article's drafts in all locales. */
export async function draftVersions(
  strapi: Core.Strapi,
  documentId: string,
): Promise<DraftVersion[]> {
  const rows: unknown = await strapi.db.query(ARTICLE).findMany({
    select: ['id', 'locale', 'editVersion', 'updatedAt'],
    where: { documentId, publishedAt: null },
  });
  return z
    .array(draftShape)
    .parse(rows)
    .map(({ editVersion, ...draft }) => ({ ...draft, version: editVersion ?? 0 }));
}

/**
 * Raises the version of each draft that a write has changed, inserted or replaced without raising it.
 * i18n writes the fields that all locales share to the other locales, a publish sets dates and slugs,
 * and a discarded draft is a copy of the published version with its old number.
 *
 * @param before the drafts before the write
 * @returns the drafts after it
 */
export async function raiseWritten(
  strapi: Core.Strapi,
  documentId: string,
  before: readonly DraftVersion[],
): Promise<DraftVersion[]> {
  const after = await draftVersions(strapi, documentId);
  for (const draft of after) {
    const former = before.find(({ locale }) => locale === draft.locale);
    const isWritten =
      former?.id !== draft.id || former.updatedAt.getTime() !== draft.updatedAt.getTime();
    const least = (former?.version ?? 0) + 1;
    if (!isWritten || draft.version >= least) continue;
    draft.version = least;
    // Strapi's query layer would set `updatedAt` again, and the panel takes a draft that is newer than
    // the published version for a modified one. The change log has recorded the row already.
    await withKnex(strapi, (knex) =>
      knex('articles').where({ id: draft.id }).update({ edit_version: least }),
    );
  }
  return after;
}
