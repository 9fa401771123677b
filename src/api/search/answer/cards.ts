import type { Core, UID } from '@strapi/strapi';
import { z } from 'zod';
import { blockText } from '../../../article-rules';

const ARTICLE = 'api::article.article' satisfies UID.ContentType;

const rows = z.array(z.looseObject({ id: z.number(), documentId: z.string() }));
export type Row = z.output<typeof rows>[number];

/**
 * Published rows of articles by the way that lists take, in the order of their documents. What the
 * index still holds and is not published any more is left out.
 */
export async function publishedRows(
  strapi: Core.Strapi,
  documentIds: readonly string[],
  locale: string,
  selection: Record<string, unknown>,
): Promise<Row[]> {
  if (documentIds.length === 0) return [];
  const found: unknown = await strapi.documents(ARTICLE).findMany({
    ...selection,
    filters: { documentId: { $in: [...documentIds] } },
    locale,
    status: 'published',
    limit: documentIds.length,
  });
  const byDocument = new Map(rows.parse(found).map((row) => [row.documentId, row]));
  return documentIds.flatMap((documentId) => byDocument.get(documentId) ?? []);
}

const text = z.string().nullish();
const texts = z.array(
  z.object({
    id: z.number(),
    title: text,
    lead: text,
    summary: z.object({ line1: text, line2: text, line3: text }).nullish(),
    sections: z.array(z.object({ heading: text, body: z.unknown() })).nullish(),
  }),
);

/** What published rows say, by row: summary, lead, title and sections. */
export async function textsOf(
  strapi: Core.Strapi,
  ids: readonly number[],
): Promise<Map<number, string[]>> {
  const found: unknown = await strapi.db.query(ARTICLE).findMany({
    select: ['id', 'title', 'lead'],
    where: { id: [...ids], publishedAt: { $notNull: true } },
    populate: { summary: true, sections: true },
  });
  return new Map(
    texts.parse(found).map(({ id, title, lead, summary, sections }) => {
      const lines = [summary?.line1, summary?.line2, summary?.line3].filter(Boolean).join(' ');
      const bodies = (sections ?? []).flatMap(({ heading, body }) => [heading, blockText(body)]);
      return [id, [lines, lead, title, ...bodies].filter((one) => typeof one === 'string')];
    }),
  );
}
