import type { Core, UID } from '@strapi/strapi';
import type { Context } from 'koa';
import { z } from 'zod';
import type { KnexQuery } from '../../platform/database';
import { ARTICLE } from '../uids';

const READ = 'plugin::content-manager.explorer.read';

/** The part of Strapi's session that says what its holder may do. */
interface Ability {
  can(action: string, subject: string, field?: string): boolean;
  rulesFor(action: string, subject: string, field?: string): unknown[];
}

interface PermissionService {
  createPermissionsManager(options: { ability: Ability; model: string; action: string }): {
    isAllowed: boolean;
    getQuery(action: string): Record<string, unknown> | null;
  };
}

/**
 * What narrows a query of a content type to the documents that the editor of a request may read,
 * conditions such as "is the author" included; `null` where there are none.
 *
 * @param field that they must be allowed to read of those: a role can leave some out
 */
export function readableOf(
  strapi: Core.Strapi,
  ctx: Context,
  model: UID.ContentType,
  field?: string,
): Record<string, unknown> | null {
  const service = strapi.service('admin::permission') as PermissionService;
  const all = ctx.state['userAbility'] as Ability;
  // The manager asks for rules of the type alone.
  const ability: Ability = {
    can: (action, subject) => all.can(action, subject, field),
    rulesFor: (action, subject) => all.rulesFor(action, subject, field),
  };
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

const found = z.array(z.object({ id: z.number(), documentId: z.string() }));

/** The `documentId`s of those articles in a language that the editor of a request may read. */
export async function readableAmong(
  strapi: Core.Strapi,
  ctx: Context,
  documentIds: readonly string[],
  locale: string,
): Promise<string[]> {
  const readable = readableArticles(strapi, ctx);
  if (readable === null) return [];
  const rows: unknown = await strapi.db.query(ARTICLE).findMany({
    select: ['id', 'documentId'],
    where: {
      $and: [{ documentId: { $in: [...documentIds] }, locale, publishedAt: null }, readable],
    },
  });
  return found.parse(rows).map(({ documentId }) => documentId);
}

/** Rows of articles, less the titles that the editor of a request may not read. */
export async function withReadableTitles<Row extends { id: number; title?: string | null }>(
  strapi: Core.Strapi,
  ctx: Context,
  rows: readonly Row[],
): Promise<Row[]> {
  const readable = readableOf(strapi, ctx, ARTICLE, 'title');
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
