import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { z } from 'zod';
import { COMMENT } from '../uids';
import { MAX_DEPTH } from './threads';

const article = z.object({ documentId: z.string(), locale: z.string() }).nullable();
const linked = z
  .object({ id: z.number(), article, parent: z.object({ id: z.number() }).nullable() })
  .nullable();

/**
 * Checks the parent of a comment that was written: it is in the same article, and its replies do not go too
 * deep, whether the comment is new or was moved with the replies to it.
 *
 * @throws ValidationError
 */
export async function refuseUnfitParent(strapi: Core.Strapi, commentId: number): Promise<void> {
  const comment = await read(strapi, commentId);
  if (comment === null || comment.parent === null) return;
  const first = await read(strapi, comment.parent.id);
  const isHere =
    first?.article?.documentId === comment.article?.documentId &&
    first?.article?.locale === comment.article?.locale;
  if (!isHere) {
    throw unfit(
      'COMMENT_PARENT_ELSEWHERE',
      'A reply and the comment that it replies to are in one article. Choose another comment.',
    );
  }
  let depth = 1;
  for (let above = first; above !== null; depth += 1) {
    if (depth >= MAX_DEPTH) throw tooDeep();
    above = above.parent === null ? null : await read(strapi, above.parent.id);
  }
  if (depth + (await levelsBelow(strapi, commentId)) > MAX_DEPTH) throw tooDeep();
}

async function read(strapi: Core.Strapi, id: number) {
  const found: unknown = await strapi.db.query(COMMENT).findOne({
    select: ['id'],
    where: { id },
    populate: { article: { select: ['documentId', 'locale'] }, parent: { select: ['id'] } },
  });
  return linked.parse(found);
}

const rows = z.array(z.object({ id: z.number() }));

/** The levels of replies to a comment, as far as they matter. */
async function levelsBelow(strapi: Core.Strapi, id: number): Promise<number> {
  let ids = [id];
  for (let levels = 0; levels < MAX_DEPTH; levels += 1) {
    const found: unknown = await strapi.db
      .query(COMMENT)
      .findMany({ select: ['id'], where: { parent: { id: { $in: ids } } } });
    ids = rows.parse(found).map((row) => row.id);
    if (ids.length === 0) return levels;
  }
  return MAX_DEPTH;
}

const tooDeep = () =>
  unfit(
    'COMMENT_TOO_DEEP',
    `Replies go ${String(MAX_DEPTH)} levels deep. Reply to the comment above instead.`,
  );

function unfit(code: 'COMMENT_PARENT_ELSEWHERE' | 'COMMENT_TOO_DEEP', message: string) {
  const fault = { path: ['parent'], message, name: 'ValidationError', code };
  return new errors.ValidationError(message, { code, errors: [fault] });
}
