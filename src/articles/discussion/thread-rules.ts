import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { z } from 'zod';
import { COMMENT } from '../uids';
import { MAX_DEPTH } from './threads';

const article = z.object({ documentId: z.string(), locale: z.string() }).nullable();
const linked = z
  .object({
    id: z.number(),
    moderation: z.string(),
    article,
    parent: z.object({ id: z.number() }).nullable(),
  })
  .nullable();
type Comment = z.infer<typeof linked>;

/**
 * Checks the thread of a comment that was written: it is in one article, and its replies do not go too deep,
 * whether the comment is new or was moved with the replies to it.
 *
 * @throws ValidationError
 */
export async function refuseUnfitThread(strapi: Core.Strapi, commentId: number): Promise<void> {
  const comment = await read(strapi, commentId);
  const replies = await repliesTo(strapi, [commentId]);
  if (replies.some((reply) => !isBeside(comment, reply))) throw repliesElsewhere();
  if (comment?.parent == null) return;
  if (!isBeside(comment, await read(strapi, comment.parent.id))) throw parentElsewhere();
  await refuseDeepReply(
    strapi,
    comment.parent.id,
    ['parent'],
    await levelsBelow(strapi, commentId),
  );
}

/**
 * Checks how deep a reply to a comment would be. It counts the levels that readers see: a reply to a comment that
 * is not approved starts a thread.
 *
 * @param path of the parent in the request
 * @param below the levels of replies to the reply
 * @throws ValidationError
 */
export async function refuseDeepReply(
  strapi: Core.Strapi,
  parentId: number,
  path: readonly string[],
  below = 0,
): Promise<void> {
  const parent = await read(strapi, parentId);
  let depth = 1;
  for (let above = parent; above !== null && depth <= MAX_DEPTH; depth += 1) {
    if (above.moderation !== 'approved' || !isBeside(above, parent)) break;
    above = above.parent === null ? null : await read(strapi, above.parent.id);
  }
  if (depth + below > MAX_DEPTH) throw tooDeep(path);
}

const isBeside = (one: Comment, other: Comment): boolean =>
  one?.article?.documentId === other?.article?.documentId &&
  one?.article?.locale === other?.article?.locale;

const SELECTED = {
  select: ['id', 'moderation'],
  populate: { article: { select: ['documentId', 'locale'] }, parent: { select: ['id'] } },
};

async function read(strapi: Core.Strapi, id: number): Promise<Comment> {
  const found: unknown = await strapi.db.query(COMMENT).findOne({ ...SELECTED, where: { id } });
  return linked.parse(found);
}

async function repliesTo(strapi: Core.Strapi, ids: readonly number[]) {
  const where = { parent: { id: { $in: [...ids] } } };
  const found: unknown = await strapi.db.query(COMMENT).findMany({ ...SELECTED, where });
  return z.array(linked.unwrap()).parse(found);
}

/**
 * The levels of replies to a comment, as far as they matter. It counts those that are not approved too, so a
 * comment never replies to itself through others.
 */
async function levelsBelow(strapi: Core.Strapi, id: number): Promise<number> {
  let ids = [id];
  for (let levels = 0; levels < MAX_DEPTH; levels += 1) {
    ids = (await repliesTo(strapi, ids)).map((reply) => reply.id);
    if (ids.length === 0) return levels;
  }
  return MAX_DEPTH;
}

const parentElsewhere = () =>
  unfit(
    'COMMENT_PARENT_ELSEWHERE',
    ['parent'],
    'A reply and the comment that it replies to are in one article. Choose another comment.',
  );

const repliesElsewhere = () =>
  unfit(
    'COMMENT_REPLIES_ELSEWHERE',
    ['article'],
    'There are replies to the comment in its article. Detach or delete them before you move it.',
  );

const tooDeep = (path: readonly string[]) =>
  unfit(
    'COMMENT_TOO_DEEP',
    path,
    `Replies go ${String(MAX_DEPTH)} levels deep. Reply to the comment above instead.`,
  );

function unfit(
  code: 'COMMENT_PARENT_ELSEWHERE' | 'COMMENT_REPLIES_ELSEWHERE' | 'COMMENT_TOO_DEEP',
  path: readonly string[],
  message: string,
) {
  const fault = { path, message, name: 'ValidationError', code };
  return new errors.ValidationError(message, { code, errors: [fault] });
}
