import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { z } from 'zod';
import { parseOrThrow } from '../../platform/http';
import { readInSnapshot } from '../../platform/database';
import { isBlank } from '../../platform/text';
import { CommentsDisabledError } from './comments-disabled-error';
import { countComment } from './rate-limit';
import { publishedDiscussion } from './read';
import { approvedComment } from './threads';
import type { Discussion } from './state';
import { refuseDeepReply } from './thread-rules';

/** Control characters other than line break and tab are invisible and can hide text. */
const UNPRINTABLE =
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u200B\u202A-\u202E\u2066-\u2069\uFEFF]/gu;

const plainText = (value: string) =>
  value
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replaceAll('\t', ' ')
    .replace(UNPRINTABLE, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim();

/** Counts characters as readers do: an emoji is one. */
const atMost = (most: number) => (text: string) => Array.from(text).length <= most;

const hasText = (text: string) => !isBlank(text);

const submission = z.strictObject({
  authorName: z
    .string()
    .transform((name) => plainText(name).replace(/\s+/g, ' '))
    .pipe(
      z
        .string()
        .refine(hasText, 'Say who you are.')
        .refine(atMost(80), 'A name has at most 80 characters.'),
    ),
  body: z
    .string()
    .max(10_000, 'A comment has at most 2,000 characters.')
    .transform(plainText)
    .pipe(
      z
        .string()
        .refine(hasText, 'Say something.')
        .refine(atMost(2000), 'A comment has at most 2,000 characters.'),
    ),
  parent: z.string().min(1).max(64).nullish(),
});

/** A comment from a reader. */
interface Submission {
  documentId: string;
  /** The default locale if undefined. */
  locale: string | undefined;
  /** `{ authorName, body, parent }`, not validated yet. */
  comment: unknown;
  /** The reader's IP address, for the rate limit. */
  address: string;
}

/**
 * Stores a reader's comment on a published article for moderation. The comment is plain text:
 * control characters are removed, and markup is never interpreted.
 *
 * @returns the discussion, which includes the comment after its approval
 * @throws NotFoundError, CommentsDisabledError, ValidationError, RateLimitError
 */
export async function submitComment(
  strapi: Core.Strapi,
  { documentId, locale: asked, comment: input, address }: Submission,
): Promise<Discussion> {
  // The write checks again under a lock whether the article accepts comments.
  const { locale, discussion } = await readInSnapshot(
    strapi,
    () => publishedDiscussion(strapi, documentId, asked),
    z.int().parse(strapi.config.get('reads.timeoutMs')),
  );
  // Refuse before validating, so that a reader learns first that comments are closed.
  if (discussion.state !== 'open') throw new CommentsDisabledError(discussion);
  const { parent, ...comment } = parseOrThrow(submission, input, ['data']);
  if (parent) {
    const answered = await approvedComment(strapi, { documentId, locale }, parent);
    if (answered === null) throw unknownParent(parent);
    await refuseDeepReply(strapi, answered.id, ['data', 'parent']);
  }
  await countComment(strapi, address);
  await strapi.documents('api::comment.comment').create({
    data: {
      ...comment,
      moderation: 'pending',
      article: { documentId, locale },
      ...(parent && { parent }),
    },
  });
  return discussion;
}

function unknownParent(parent: string): errors.ValidationError {
  const message = `This article has no approved comment "${parent}".`;
  const fault = { path: ['data', 'parent'], message, name: 'ValidationError' };
  return new errors.ValidationError(message, { code: 'COMMENT_UNKNOWN', errors: [fault] });
}
