import { ARTICLE } from '../../articles/uids';
import type { Core, UID } from '@strapi/strapi';
import type { Context } from 'koa';
import { z } from 'zod';
import { readFilter } from '../../articles/permissions';
import { mayReadBy } from '../../platform/http';
import { withKnex, type Knex, type KnexQuery } from '../../platform/database';
import { waitForArticleWrites } from './lock';
import { databaseModel, FILE, findEditorAbility } from '../../strapi';
import { articlesShowing, type FilesInBodies } from './shown-by';

/** The documents or files to delete. */
export type Target =
  { uid: string; documentIds: readonly string[] } | { uid: string; ids: readonly number[] };

/** A published article in an error response. */
interface NamedArticle {
  documentId: string;
  locale: string;
  title: string;
}

/** The published articles that show a target. */
interface InUse {
  /** The number of articles, where each language counts. */
  count: number;
  /** The first articles by title that the caller may read. */
  articles: NamedArticle[];
}

const MAX_NAMED = 10;

/** The number of articles whose permissions are checked. A role may hide most of them. */
const MAX_CHECKED = 1000;

const counted = z.tuple([z.object({ count: z.coerce.number() })]);
const rows = z.array(
  z.object({ id: z.number(), documentId: z.string(), locale: z.string(), title: z.string() }),
);

/**
 * Finds the published articles that show a target. Call it in the transaction that deletes the
 * target. It waits for concurrent publishes that link the target, and blocks later ones.
 */
export async function publishedArticlesShowing(
  strapi: Core.Strapi,
  ctx: Context,
  target: Target,
  filesInBodies: FilesInBodies,
): Promise<InUse> {
  return withKnex(strapi, async (knex) => {
    if (target.uid === FILE) await waitForArticleWrites(strapi);
    else await lockRows(strapi, knex, target);
    const ids = rowsOf(strapi, knex, target);
    const showing = articlesShowing(strapi, knex, target.uid, ids);
    if (target.uid === FILE) showing.push(filesInBodies(knex, ids.clone()));
    const published = () =>
      knex(databaseModel(strapi, ARTICLE).tableName)
        .whereNotNull('published_at')
        .where((either) => {
          for (const query of showing) void either.orWhereIn('id', query.clone());
        });
    const [{ count }] = counted.parse(await published().count({ count: '*' }));
    if (count === 0) return { count, articles: [] };
    const found: unknown = await published()
      .select({ id: 'id', documentId: 'document_id', locale: 'locale', title: 'title' })
      .orderBy(['title', 'id'])
      .limit(MAX_CHECKED);
    return { count, articles: await readable(strapi, ctx, rows.parse(found)) };
  });
}

function rowsOf(strapi: Core.Strapi, knex: Knex, target: Target): KnexQuery {
  const query = knex.select('id').from(databaseModel(strapi, target.uid).tableName);
  if (!('ids' in target)) return query.whereIn('document_id', target.documentIds);
  // All ids go into one parameter. The query uses them several times, and PostgreSQL accepts at
  // most 65,535 parameters.
  const listed =
    strapi.db.dialect.client === 'postgres'
      ? 'select value::integer from json_array_elements_text(?::json)'
      : 'select value from json_each(?)';
  return query.whereRaw(`id in (${listed})`, [JSON.stringify(target.ids)]);
}

/**
 * A new link locks the row that it names, by its foreign key. This lock waits for such a link, so
 * the next statements see it. SQLite allows one write at a time.
 */
async function lockRows(strapi: Core.Strapi, knex: Knex, target: Target): Promise<void> {
  if (strapi.db.dialect.client !== 'postgres') return;
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
  // Other callers may read all published articles or none.
  if (findEditorAbility(ctx) === null) {
    return (await mayReadBy(strapi, ctx)(ARTICLE)) ? 'all' : new Set();
  }
  const condition = readFilter(strapi, ctx, ARTICLE satisfies UID.ContentType, 'title');
  if (condition === null) return new Set();
  const allowed: unknown = await strapi.db.query(ARTICLE).findMany({
    select: ['id'],
    where: { $and: [{ id: { $in: found.map(({ id }) => id) } }, condition] },
  });
  return new Set(idRows.parse(allowed).map(({ id }) => id));
}
