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
  /** Whether readers see what the draft holds: it was not written since the last publish. */
  isPublicVersion: boolean;
  /** The first publish ever, or `null`. */
  firstPublishedAt: Date | null;
}

const articleRows = z.array(
  z.object({
    documentId: z.string(),
    locale: z.string(),
    editVersion: z.number().nullable(),
    publishedAt: z.unknown(),
    updatedAt: z.coerce.date(),
    firstPublicationInstant: z.coerce.date().nullable(),
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
      select: [
        ...['documentId', 'locale', 'editVersion', 'publishedAt', 'updatedAt'],
        'firstPublicationInstant',
      ],
      where: { documentId: { $in: some } },
    });
    const rows = articleRows.parse(found);
    const published = new Map(
      rows
        .filter((row) => row.publishedAt)
        .map((row) => [keyOf(row.documentId, row.locale), row.updatedAt]),
    );
    for (const row of rows) {
      if (row.publishedAt) continue;
      const key = keyOf(row.documentId, row.locale);
      const shown = published.get(key);
      states.set(key, {
        isPublished: shown !== undefined,
        isPublicVersion: shown !== undefined && shown >= row.updatedAt,
        editVersion: row.editVersion ?? 0,
        updatedAt: row.updatedAt,
        firstPublishedAt: row.firstPublicationInstant,
      });
    }
  }
  return (documentId, locale) => states.get(keyOf(documentId, locale)) ?? null;
}
