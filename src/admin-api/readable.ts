import type { Core, UID } from '@strapi/strapi';
import type { Context } from 'koa';
import { z } from 'zod';
import type { KnexQuery } from '../documents';

const ARTICLE = 'api::article.article' satisfies UID.ContentType;
const READ = 'plugin::content-manager.explorer.read';

interface PermissionService {
  createPermissionsManager(options: { ability: unknown; model: string; action: string }): {
    isAllowed: boolean;
    getQuery(action: string): Record<string, unknown> | null;
  };
}

/**
 * What narrows a query of a content type to the documents that the editor of a request may read,
 * conditions such as "is the author" included; `null` where there are none.
 */
export function readableOf(
  strapi: Core.Strapi,
  ctx: Context,
  model: UID.ContentType,
): Record<string, unknown> | null {
  const service = strapi.service('admin::permission') as PermissionService;
  const ability = ctx.state['userAbility'] as unknown;
  const manager = service.createPermissionsManager({ ability, model, action: READ });
  return manager.isAllowed ? (manager.getQuery(READ) ?? {}) : null;
}

/** The same of articles. */
export const readableArticles = (
  strapi: Core.Strapi,
  ctx: Context,
): Record<string, unknown> | null => readableOf(strapi, ctx, ARTICLE);

/**
 * The `id`s of the drafts that the editor of a request may read, as a part of another query: a limit
 * must count what is shown. `null` where there are none.
 */
export function readableDrafts(strapi: Core.Strapi, ctx: Context): KnexQuery | null {
  const readable = readableArticles(strapi, ctx);
  if (readable === null) return null;
  const drafts = strapi.db
    .queryBuilder(ARTICLE)
    .select('id')
    .where({ $and: [{ publishedAt: null }, readable] })
    .getKnexQuery() as KnexQuery;
  // Where conditions reach into relations, Strapi selects columns of those as well.
  return strapi.db.connection.select('id').from(drafts.as('readable'));
}

const titled = z.array(z.object({ documentId: z.string(), title: z.string().nullish() }));

/** The titles of those articles that the editor of a request may read, by `documentId`. */
export async function readableTitles(
  strapi: Core.Strapi,
  ctx: Context,
  documentIds: readonly string[],
  locale: string,
): Promise<Map<string, string>> {
  const readable = readableArticles(strapi, ctx);
  if (readable === null) return new Map();
  const found: unknown = await strapi.db.query(ARTICLE).findMany({
    select: ['documentId', 'title'],
    where: {
      $and: [{ documentId: { $in: [...documentIds] }, locale, publishedAt: null }, readable],
    },
  });
  return new Map(titled.parse(found).map(({ documentId, title }) => [documentId, title ?? '']));
}
