import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { chunks } from '../../platform/database';

/** Articles in one statement. */
const BATCH = 500;

/** The present state of an article in one locale. */
export interface ArticleState {
  isPublished: boolean;
  /** Of the draft. */
  editVersion: number;
  updatedAt: Date;
}

const articleRows = z.array(
  z.object({
    documentId: z.string(),
    locale: z.string(),
    editVersion: z.number().nullable(),
    publishedAt: z.unknown(),
    updatedAt: z.coerce.date(),
  }),
);

const keyOf = (documentId: string, locale: string): string => `${documentId} ${locale}`;

/** Reads the present states of articles in all their locales, by documentId and locale. */
export async function articleStates(
  strapi: Core.Strapi,
  documentIds: readonly string[],
): Promise<(documentId: string, locale: string) => ArticleState | null> {
  const states = new Map<string, ArticleState>();
  for (const some of chunks([...new Set(documentIds)], BATCH)) {
    const found: unknown = await strapi.db.query('api::article.article').findMany({
      select: ['documentId', 'locale', 'editVersion', 'publishedAt', 'updatedAt'],
      where: { documentId: { $in: some } },
    });
    const rows = articleRows.parse(found);
    const published = new Set(
      rows.filter((row) => row.publishedAt).map((row) => keyOf(row.documentId, row.locale)),
    );
    for (const { documentId, locale, editVersion, publishedAt, updatedAt } of rows) {
      const key = keyOf(documentId, locale);
      if (publishedAt) continue;
      const isPublished = published.has(key);
      states.set(key, { isPublished, editVersion: editVersion ?? 0, updatedAt });
    }
  }
  return (documentId, locale) => states.get(keyOf(documentId, locale)) ?? null;
}
