import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { publishedDiscussion } from './read';
import type { Discussion } from './state';
import { commentThreads, type CommentThread } from './threads';

/** A request for threads of comments. */
interface AskedThreads {
  /** The article. */
  documentId: string;
  /** The default locale if undefined. */
  locale: string | undefined;
  /** The comment whose replies are wanted; `null` for the threads of the article. */
  parent: string | null;
  page: number;
  pageSize: number;
}

/** A page of threads as readers get it. */
interface ThreadPage {
  threads: CommentThread[];
  discussion: Discussion;
  /** Counts threads, or the replies to the comment. */
  pageInfo: { page: number; pageSize: number; pageCount: number; total: number };
}

/**
 * Reads a page of the threads of a published article. There are none while its comments are disabled.
 *
 * @throws NotFoundError if the article is not published, or has no such approved comment
 */
export async function threadPage(
  strapi: Core.Strapi,
  { documentId, locale, parent, page, pageSize }: AskedThreads,
): Promise<ThreadPage> {
  const { id, discussion } = await publishedDiscussion(strapi, documentId, locale);
  const window = { parent, start: (page - 1) * pageSize, limit: pageSize };
  const found =
    discussion.state === 'disabled'
      ? { threads: [], total: 0 }
      : await commentThreads(strapi, id, window);
  if (found === null) {
    throw new errors.NotFoundError(`The article has no approved comment "${parent ?? ''}".`);
  }
  const { threads, total } = found;
  return {
    threads,
    discussion,
    pageInfo: { page, pageSize, pageCount: Math.ceil(total / pageSize), total },
  };
}
