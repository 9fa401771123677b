import type { Core, UID } from '@strapi/strapi';
import type { Context } from 'koa';
import { z } from 'zod';
import type { KnexQuery } from '../../platform/database';
import { contentReadFilter, editorAbility, idsWhere } from '../../strapi';
import { ARTICLE } from '../uids';

/**
 * The filter that narrows a query of a content type to the documents that the user of a request may
 * read. It includes conditions of roles such as "is the author".
 *
 * @param field that the user must be allowed to read as well; a role can exclude some
 * @returns `null` where the user may read no document
 */
export const readFilter = (
  strapi: Core.Strapi,
  ctx: Context,
  model: UID.ContentType,
  field?: string,
): Record<string, unknown> | null => contentReadFilter(strapi, editorAbility(ctx), model, field);

/** The `readFilter` of articles. */
export const articleReadFilter = (
  strapi: Core.Strapi,
  ctx: Context,
): Record<string, unknown> | null => readFilter(strapi, ctx, ARTICLE);

/**
 * A subquery of the `id`s of the drafts that the user of a request may read. A list filters by it in
 * SQL, so that its limit counts only rows that the user sees.
 *
 * @returns `null` where the user may read no article
 */
export function readableDraftIds(strapi: Core.Strapi, ctx: Context): KnexQuery | null {
  const readable = articleReadFilter(strapi, ctx);
  if (readable === null) return null;
  return idsWhere(strapi, ARTICLE, { $and: [{ publishedAt: null }, readable] });
}

const found = z.array(z.object({ id: z.number(), documentId: z.string() }));

/** Returns those of some articles in a locale that the user of a request may read. */
export async function readableAmong(
  strapi: Core.Strapi,
  ctx: Context,
  documentIds: readonly string[],
  locale: string,
): Promise<string[]> {
  const readable = articleReadFilter(strapi, ctx);
  if (readable === null) return [];
  const rows: unknown = await strapi.db.query(ARTICLE).findMany({
    select: ['id', 'documentId'],
    where: {
      $and: [{ documentId: { $in: [...documentIds] }, locale, publishedAt: null }, readable],
    },
  });
  return found.parse(rows).map(({ documentId }) => documentId);
}

/** Replaces the titles that the user of a request may not read by `null`. */
export async function withReadableTitles<Row extends { id: number; title?: string | null }>(
  strapi: Core.Strapi,
  ctx: Context,
  rows: readonly Row[],
): Promise<Row[]> {
  const readable = readFilter(strapi, ctx, ARTICLE, 'title');
  const titled: unknown =
    readable === null
      ? []
      : await strapi.db.query(ARTICLE).findMany({
          select: ['id', 'documentId'],
          where: { $and: [{ id: { $in: rows.map(({ id }) => id) } }, readable] },
        });
  const ids = new Set(found.parse(titled).map(({ id }) => id));
  return rows.map((row) => (ids.has(row.id) ? row : { ...row, title: null }));
}
