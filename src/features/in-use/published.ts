import type { Core, UID } from '@strapi/strapi';
import type { Context } from 'koa';
import { z } from 'zod';
import { readableOf } from '../../articles/permissions';
import { mayReadBy } from '../../platform/http';
import { isPostgres, valuesOf, withKnex, type Knex, type KnexQuery } from '../../platform/database';
import { holdArticleWrites } from './lock';
import { ARTICLE, articlesShowing, FILE, type FilesInBodies } from './shown-by';

/** Documents or files that are about to be deleted. */
export type Target =
  { uid: string; documentIds: readonly string[] } | { uid: string; ids: readonly number[] };

/** A published article, as a refusal names it. */
export interface NamedArticle {
  documentId: string;
  locale: string;
  title: string;
}

/** What a refusal tells of the published articles that show something. */
export interface InUse {
  /** Of articles in one language each, all of them. */
  count: number;
  /** The first few, in the order of their titles, of those that the caller may read. */
  articles: NamedArticle[];
}

const MAX_NAMED = 10;

/** Articles that are asked for whether the caller may read them; a role may hide most of them. */
const MAX_LOOKED_AT = 1000;

const counted = z.tuple([z.object({ count: z.coerce.number() })]);
const rows = z.array(
  z.object({ id: z.number(), documentId: z.string(), locale: z.string(), title: z.string() }),
);

/**
 * Finds the published articles that show a target. Call it in the transaction that deletes the
 * target: it waits for a publish that links it at the same moment, and keeps others from it.
 */
export async function publishedArticlesShowing(
  strapi: Core.Strapi,
  ctx: Context,
  target: Target,
  filesInBodies: FilesInBodies,
): Promise<InUse> {
  return withKnex(strapi, async (knex) => {
    if (target.uid === FILE) await holdArticleWrites(strapi);
    else await holdRows(strapi, knex, target);
    const ids = rowsOf(strapi, knex, target);
    const showing = articlesShowing(strapi, knex, target.uid, ids);
    if (target.uid === FILE) showing.push(filesInBodies(knex, ids.clone()));
    const published = () =>
      knex(strapi.db.metadata.get(ARTICLE).tableName)
        .whereNotNull('published_at')
        .where((either) => {
          for (const query of showing) void either.orWhereIn('id', query.clone());
        });
    const [{ count }] = counted.parse(await published().count({ count: '*' }));
    if (count === 0) return { count, articles: [] };
    const found: unknown = await published()
      .select({ id: 'id', documentId: 'document_id', locale: 'locale', title: 'title' })
      .orderBy(['title', 'id'])
      .limit(MAX_LOOKED_AT);
    return { count, articles: await readable(strapi, ctx, rows.parse(found)) };
  });
}

function rowsOf(strapi: Core.Strapi, knex: Knex, target: Target): KnexQuery {
  const query = knex.select('id').from(strapi.db.metadata.get(target.uid).tableName);
  if (!('ids' in target)) return query.whereIn('document_id', target.documentIds);
  // One value, however many files: the query is bound several times, and PostgreSQL takes at most
  // 65,535 parameters.
  return query.whereRaw(`id in ${valuesOf(strapi, 'integer')}`, [JSON.stringify(target.ids)]);
}

/**
 * A new link takes a share of the lock of the row that it names, by its foreign key. Where this one
 * waits for it, the statements that follow see the link. SQLite lets one write at a time.
 */
async function holdRows(strapi: Core.Strapi, knex: Knex, target: Target): Promise<void> {
  if (!isPostgres(strapi)) return;
  await rowsOf(strapi, knex, target).orderBy('id').forUpdate();
}

async function readable(
  strapi: Core.Strapi,
  ctx: Context,
  found: z.infer<typeof rows>,
): Promise<NamedArticle[]> {
  const allowed = await readableIds(strapi, ctx, found);
  return found
    .filter(({ id }) => allowed === 'all' || allowed.has(id))
    .slice(0, MAX_NAMED)
    .map(({ id: _id, ...article }) => article);
}

const idRows = z.array(z.object({ id: z.number() }));

async function readableIds(
  strapi: Core.Strapi,
  ctx: Context,
  found: readonly { id: number }[],
): Promise<'all' | ReadonlySet<number>> {
  // Only a session of the admin panel has it. What is published, all may read who may read articles.
  if (ctx.state['userAbility'] === undefined) {
    return (await mayReadBy(strapi, ctx)(ARTICLE)) ? 'all' : new Set();
  }
  const condition = readableOf(strapi, ctx, ARTICLE satisfies UID.ContentType, 'title');
  if (condition === null) return new Set();
  const allowed: unknown = await strapi.db.query(ARTICLE).findMany({
    select: ['id'],
    where: { $and: [{ id: { $in: found.map(({ id }) => id) } }, condition] },
  });
  return new Set(idRows.parse(allowed).map(({ id }) => id));
}
