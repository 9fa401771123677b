import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { runSql } from '../../platform/database';
import { COMMENT } from '../uids';
import { commentLinks, parentLinks } from './select-approved';
import { COMMENT_FIELDS, commentRow, type PublicComment } from './read';

/** How deep replies go: a comment, a reply to it, and a reply to that. */
export const MAX_DEPTH = 3;

/** How many replies a comment shows, the oldest first. The others are pages of their own. */
export const SHOWN_REPLIES = 5;

/** The most threads of a page. With all replies, a page has at most 775 comments. */
export const MAX_THREADS = 25;

/** An approved comment with the replies to it. */
export interface CommentThread extends PublicComment {
  /** The comment that it replies to; `null` for one that starts a thread. */
  parent: string | null;
  /** The number of approved replies to this comment itself. */
  replyCount: number;
  /** The first of them. */
  replies: CommentThread[];
}

/** A part of the threads of an article. */
interface ThreadPage {
  threads: CommentThread[];
  /** The number of all threads, or of all replies to the comment that was asked for. */
  total: number;
}

/** An approved comment in the tree. */
interface Node {
  id: number;
  parent: number | null;
}

/**
 * Reads the approved comments of an article row as threads, oldest first. A reply to a comment that is not
 * approved, or that was deleted, starts a thread: every approved comment is in exactly one.
 *
 * @param parent the comment whose replies are read; `null` for the threads of the article
 * @returns `null` if the article has no such approved comment
 */
export async function commentThreads(
  strapi: Core.Strapi,
  articleId: number,
  { parent, start, limit }: { parent: string | null; start: number; limit: number },
): Promise<ThreadPage | null> {
  const tree = commentTree(strapi, articleId);
  const root = parent === null ? null : await approvedComment(strapi, { id: articleId }, parent);
  if (root === null && parent !== null) return null;
  const top = await tree.page(root?.id ?? null, start, limit);
  let nodes = top;
  let level = top;
  for (let depth = 2; depth <= MAX_DEPTH && level.length > 0; depth += 1) {
    level = await tree.firstReplies(level);
    nodes = [...nodes, ...level];
  }
  const counts = await tree.countReplies(nodes);
  const comments = await commentsOf(strapi, nodes);
  const parents = new Map([...comments].map(([id, { documentId }]) => [id, documentId]));
  if (root !== null) parents.set(root.id, root.documentId);
  const threadOf = ({ id, parent: above }: Node): CommentThread[] => {
    const comment = comments.get(id);
    if (comment === undefined) return [];
    return [
      {
        ...comment,
        parent: above === null ? null : (parents.get(above) ?? null),
        replyCount: counts.get(id) ?? 0,
        replies: nodes.filter((node) => node.parent === id).flatMap(threadOf),
      },
    ];
  };
  return { threads: top.flatMap(threadOf), total: await tree.count(root?.id ?? null) };
}

const identified = z.array(z.object({ id: z.number(), documentId: z.string() }));

/**
 * An approved comment of an article by its documentId.
 *
 * @param article the row, or the article in one language, whose row a publish replaces
 */
export async function approvedComment(
  strapi: Core.Strapi,
  article: { id: number } | { documentId: string; locale: string },
  documentId: string,
): Promise<{ id: number; documentId: string } | null> {
  const found: unknown = await strapi.db.query(COMMENT).findMany({
    select: ['id', 'documentId'],
    where: { documentId, moderation: 'approved', article },
    limit: 1,
  });
  return identified.parse(found)[0] ?? null;
}

async function commentsOf(
  strapi: Core.Strapi,
  nodes: readonly Node[],
): Promise<Map<number, PublicComment>> {
  if (nodes.length === 0) return new Map();
  const found: unknown = await strapi.db.query(COMMENT).findMany({
    select: ['id', ...COMMENT_FIELDS],
    where: { id: { $in: nodes.map(({ id }) => id) } },
  });
  const rows = z.array(commentRow.extend({ id: z.number() })).parse(found);
  return new Map(rows.map(({ id, ...comment }) => [id, comment]));
}

const nodeRows = z.array(z.object({ id: z.coerce.number(), parent: z.coerce.number().nullable() }));
const countRows = z.array(z.object({ parent: z.coerce.number(), replies: z.coerce.number() }));
const totalRow = z.tuple([z.object({ total: z.coerce.number() })]);

/**
 * The statements over the tree of an article's approved comments. They are raw SQL, because Strapi's query
 * layer can neither rank the replies to each comment nor join a relation to its own type by its columns.
 */
function commentTree(strapi: Core.Strapi, articleId: number) {
  const approved = `select c."id" as id, c."created_at" as at, p."parent" as parent ${fromApproved(strapi)}`;
  const ofArticle = [articleId, articleId];
  const below = (parent: number | null) =>
    parent === null
      ? { where: 'a.parent is null', values: [] }
      : { where: 'a.parent = ?', values: [parent] };
  return {
    async page(parent: number | null, start: number, limit: number): Promise<Node[]> {
      const { where, values } = below(parent);
      const sql = `select a.id, a.parent from (${approved}) as a where ${where} order by a.at, a.id limit ? offset ?`;
      return nodeRows.parse(await runSql(strapi, sql, [...ofArticle, ...values, limit, start]));
    },
    async count(parent: number | null): Promise<number> {
      const { where, values } = below(parent);
      const sql = `select count(*) as total from (${approved}) as a where ${where}`;
      const [{ total }] = totalRow.parse(await runSql(strapi, sql, [...ofArticle, ...values]));
      return total;
    },
    async firstReplies(nodes: readonly Node[]): Promise<Node[]> {
      const ranked = `select a.*, row_number() over (partition by a.parent order by a.at, a.id) as place from (${approved}) as a where a.parent in (${marks(nodes)})`;
      const sql = `select r.id, r.parent from (${ranked}) as r where r.place <= ? order by r.at, r.id`;
      const values = [...ofArticle, ...nodes.map(({ id }) => id), SHOWN_REPLIES];
      return nodeRows.parse(await runSql(strapi, sql, values));
    },
    async countReplies(nodes: readonly Node[]): Promise<Map<number, number>> {
      if (nodes.length === 0) return new Map();
      const sql = `select a.parent, count(*) as replies from (${approved}) as a where a.parent in (${marks(nodes)}) group by a.parent`;
      const values = [...ofArticle, ...nodes.map(({ id }) => id)];
      const rows = countRows.parse(await runSql(strapi, sql, values));
      return new Map(rows.map(({ parent, replies }) => [parent, replies]));
    },
  };
}

const marks = (nodes: readonly Node[]): string => nodes.map(() => '?').join(', ');

/** The approved comments `c` of an article, each with its approved parent `p` in the same article. */
function fromApproved(strapi: Core.Strapi): string {
  const { table, commentColumn, articleColumn } = commentLinks(strapi);
  const parents = parentLinks(strapi);
  const parent =
    `select l."${parents.commentColumn}" as child, u."id" as parent from "${parents.table}" as l` +
    ` join "comments" as u on u."id" = l."${parents.parentColumn}" and u."moderation" = 'approved'` +
    ` join "${table}" as ul on ul."${commentColumn}" = u."id" and ul."${articleColumn}" = ?`;
  return (
    `from "comments" as c join "${table}" as cl on cl."${commentColumn}" = c."id" and cl."${articleColumn}" = ?` +
    ` left join (${parent}) as p on p.child = c."id" where c."moderation" = 'approved'`
  );
}
