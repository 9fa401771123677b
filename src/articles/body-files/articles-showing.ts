import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { withKnex, type Knex, type KnexQuery } from '../../platform/database';
import { TABLE } from './references';

/** A draft or published version of an article whose bodies show a file. */
interface ArticleShowingFile {
  /** The id of the article's row. */
  id: number;
  documentId: string;
  locale: string;
  published: boolean;
  title: string;
}

const showing = z.array(
  z.object({
    id: z.number(),
    documentId: z.string(),
    locale: z.string(),
    status: z.enum(['draft', 'published']),
    title: z
      .string()
      .nullable()
      .transform((title) => title ?? ''),
  }),
);

/**
 * The drafts and published articles that show a file in a body, published ones first. Reads in the
 * current transaction. Covers and avatars are relations of Strapi and not included.
 *
 * @param fileId the numeric id of a file of the media library
 * @param limit the greatest number of rows
 */
export async function articlesShowingFile(
  strapi: Core.Strapi,
  fileId: number,
  limit = 1000,
): Promise<ArticleShowingFile[]> {
  const found: unknown = await withKnex(strapi, (knex) =>
    versionsWithFiles(knex)
      .where('r.file_id', fileId)
      .select('a.id', { documentId: 'a.document_id' }, 'a.locale', 'r.status', 'a.title')
      .orderBy([{ column: 'r.status', order: 'desc' }, 'a.id'])
      .limit(limit),
  );
  return showing
    .parse(found)
    .map(({ status, ...row }) => ({ ...row, published: status === 'published' }));
}

/**
 * Builds a query of the ids of article rows (drafts and published versions) whose bodies show
 * files.
 *
 * @param fileIds a query of the numeric ids of those files
 */
export const articlesWithFiles = (knex: Knex, fileIds: KnexQuery): KnexQuery =>
  versionsWithFiles(knex).whereIn('r.file_id', fileIds).select('a.id');

/** References `r` with the rows `a` of the drafts and published versions that they belong to. */
const versionsWithFiles = (knex: Knex) =>
  knex(`${TABLE} as r`)
    .join('articles as a', (join) => {
      join.on('a.document_id', 'r.document_id').andOn('a.locale', 'r.locale');
    })
    .whereRaw(`(case when a.published_at is null then 'draft' else 'published' end) = r.status`);
