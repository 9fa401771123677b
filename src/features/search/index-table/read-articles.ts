import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { PUBLISHED } from '../../../articles/read';
import { blockText } from '../../../articles/rules';
import type { Searchable } from './entry';
import { ARTICLE } from '../../../articles/uids';

const text = z
  .string()
  .nullish()
  .transform((value) => value ?? '');
const document = z.object({ documentId: z.string() });

const row = z.looseObject({ documentId: z.string(), locale: text });

/** A published version of an article. Its content is not validated yet. */
export type PublishedRow = z.infer<typeof row>;

const article = z.object({
  documentId: z.string(),
  locale: z.string(),
  publicationDate: text,
  title: text,
  lead: text,
  summary: z.object({ line1: text, line2: text, line3: text }).nullish(),
  sections: z.array(z.object({ heading: text, body: z.unknown() })).nullish(),
  author: document.nullish(),
  category: document.nullish(),
  tags: z.array(document).nullish(),
});

/**
 * Reads published articles with the content that search uses. It uses the database layer, because indexing
 * has no caller whose permissions could be checked.
 */
export async function readArticles(strapi: Core.Strapi, where: object): Promise<PublishedRow[]> {
  const rows: unknown = await strapi.db.query(ARTICLE).findMany({
    where: { $and: [where, PUBLISHED] },
    populate: {
      summary: true,
      sections: true,
      author: { select: ['documentId'] },
      category: { select: ['documentId'] },
      tags: { select: ['documentId'] },
    },
  });
  return z.array(row).parse(rows);
}

/** @throws for a row that is not a valid article */
export function searchable(published: PublishedRow): Searchable {
  const { summary, sections, author, category, tags, ...rest } = article.parse(published);
  return {
    ...rest,
    summary: summary ? `${summary.line1}\n${summary.line2}\n${summary.line3}` : '',
    body: (sections ?? []).map(({ heading, body }) => `${heading}\n${blockText(body)}`).join('\n'),
    author: author?.documentId ?? null,
    category: category?.documentId ?? null,
    tags: (tags ?? []).map(({ documentId }) => documentId),
  };
}
