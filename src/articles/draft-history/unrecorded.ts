import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { valuesOf } from '../../platform/database';
import { jsonValue, readEntities } from '../../platform/entity-json';
import { identifiedContentIn, selectContent } from '../content';
import type { ArticleAddress } from '../permissions';
import type { DraftState } from './packed';
import { TABLE } from './store';

/** A draft whose present state is not in the history. */
export interface UnrecordedDraft extends ArticleAddress, DraftState {
  rowId: number;
  version: number;
  updatedAt: Date;
  /** The id of the admin user who wrote it last, as Strapi knows it. */
  editor: number | null;
}

const rows = z.array(
  z.object({
    rowId: z.number(),
    documentId: z.string(),
    locale: z.string(),
    version: z.number(),
    updatedAt: z.coerce.date(),
    editor: z.number().nullable(),
    article: jsonValue,
  }),
);

/**
 * Reads the drafts of documents whose present state is not in the history: what was just written, what
 * was saved before there was a history, and what an older version of the application has saved. The
 * content is read only where it is needed, so a call that finds nothing costs little.
 */
export async function unrecordedDrafts(
  strapi: Core.Strapi,
  documentIds: readonly string[],
): Promise<UnrecordedDraft[]> {
  const found = await readEntities(strapi, 'unrecorded_drafts', (knex, dialect) =>
    knex('articles as a')
      .select({
        rowId: 'a.id',
        documentId: 'a.document_id',
        locale: 'a.locale',
        version: knex.raw('coalesce(a.edit_version, 0)'),
        updatedAt: 'a.updated_at',
        editor: 'a.updated_by_id',
        article: knex.raw(selectContent(strapi, dialect, 'a')),
      })
      .whereRaw(`a.document_id in ${valuesOf(strapi, 'text')}`, [JSON.stringify(documentIds)])
      .whereNull('a.published_at')
      .whereNotNull('a.locale')
      .whereNotExists(
        knex(`${TABLE} as d`)
          .whereRaw('d.document_id = a.document_id and d.locale = a.locale')
          .whereRaw('d.edit_version = coalesce(a.edit_version, 0) and d.saved_at = a.updated_at')
          .whereNull('d.replaced_at'),
      )
      .orderBy('a.id'),
  );
  return rows
    .parse(found)
    .map(({ article, ...row }) => ({ ...row, ...identifiedContentIn(strapi, article) }));
}
