import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { chunks, lockRows, withKnex, type Knex } from '../../platform/database';
import { COMMENT } from '../uids';
import { commentLinks } from './select-approved';

/** An article in one locale. */
interface Address {
  documentId: string;
  locale: string;
}

const storedLink = z.object({
  /** The comment was linked to the published version of the article, or to its draft. */
  published: z.boolean(),
  comment: z.number(),
  /** The other columns of the link, such as its order. */
  rest: z.record(z.string(), z.unknown()),
});
const stored = z.array(storedLink);

const articleRows = z.array(z.object({ id: z.number(), published_at: z.unknown() }));
const linkRows = z.array(z.record(z.string(), z.unknown()));

/** The rows of an article in one locale: its draft and its published version. */
const articleRowsOf = async (knex: Knex, { documentId, locale }: Address) => {
  const found: unknown = await knex('articles')
    .select('id', 'published_at')
    .where({ document_id: documentId, locale });
  return articleRows
    .parse(found)
    .map(({ id, published_at: at }) => ({ id, published: at !== null }));
};

/**
 * The comments of a deleted article, for the bin. A delete removes the links to them, and the comments
 * stay, with their moderation. A restore links those again that still exist and have no other article.
 */
export const commentBelongings = {
  name: 'comments',
  read: (strapi: Core.Strapi, article: Address) =>
    withKnex(strapi, async (knex) => {
      const { table, commentColumn, articleColumn } = commentLinks(strapi);
      const articles = await articleRowsOf(knex, article);
      const found: unknown = await knex(table)
        .whereIn(
          articleColumn,
          articles.map(({ id }) => id),
        )
        .orderBy('id');
      return linkRows.parse(found).map((row): z.infer<typeof storedLink> => {
        const { id: _id, [commentColumn]: comment, [articleColumn]: linked, ...rest } = row;
        const published = articles.some((one) => one.id === linked && one.published);
        return { published, comment: z.number().parse(comment), rest };
      });
    }),
  restore: async (strapi: Core.Strapi, article: Address, value: unknown) => {
    const { table, commentColumn, articleColumn } = commentLinks(strapi);
    const links = stored.parse(value ?? []);
    await withKnex(strapi, async (knex) => {
      const free = await unlinkedComments(strapi, knex, links);
      const articles = await articleRowsOf(knex, article);
      const draft = articles.find(({ published }) => !published)?.id;
      const shown = articles.find(({ published }) => published)?.id ?? draft;
      const rows = new Map<string, Record<string, unknown>>();
      for (const { published, comment, rest } of links) {
        const target = published ? shown : draft;
        if (target === undefined || !free.has(comment)) continue;
        const row = { ...rest, [commentColumn]: comment, [articleColumn]: target };
        rows.set(`${String(comment)} ${String(target)}`, row);
      }
      // Past the Document Service, which would report each comment as changed. The change of the
      // article purges what shows them.
      for (const some of chunks(rows.values(), 200)) await knex(table).insert(some);
    });
    return [];
  },
  /** Deletes the comments that only the deleted article had. */
  discard: async (strapi: Core.Strapi, value: unknown) => {
    const links = stored.parse(value ?? []);
    const free = await withKnex(strapi, (knex) => unlinkedComments(strapi, knex, links));
    for (const some of chunks(free)) {
      await strapi.db.query(COMMENT).deleteMany({ where: { id: { $in: some } } });
    }
  },
};

const commentRows = z.array(z.object({ id: z.number() }));

/** Locks those of some comments that exist and have no article. */
async function unlinkedComments(
  strapi: Core.Strapi,
  knex: Knex,
  links: readonly { comment: number }[],
): Promise<ReadonlySet<number>> {
  const { table, commentColumn } = commentLinks(strapi);
  const free = new Set<number>();
  for (const some of chunks(new Set(links.map(({ comment }) => comment)))) {
    const query = knex('comments as comment')
      .select('comment.id')
      .whereIn('comment.id', some)
      .whereNotExists(
        knex(`${table} as link`).whereRaw('?? = ??', [`link.${commentColumn}`, 'comment.id']),
      );
    lockRows(strapi, query, 'update');
    const found: unknown = await query;
    for (const { id } of commentRows.parse(found)) free.add(id);
  }
  return free;
}
