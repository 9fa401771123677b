import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { parseOrThrow } from '../../platform/http';
import { readInSnapshot } from '../../platform/database';
import { isBlank } from '../../platform/text';
import { CommentsDisabledError } from './comments-disabled-error';
import { countComment } from './rate-limit';
import { publishedDiscussion } from './read';
import type { Discussion } from './state';

/** Control characters other than a line break and a tab say nothing and can hide text. */
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

/** Characters as a reader counts them: an emoji is one, not two. */
const upTo = (most: number) => (text: string) => Array.from(text).length <= most;

const says = (text: string) => !isBlank(text);

const submission = z.strictObject({
  authorName: z
    .string()
    .transform((name) => plainText(name).replace(/\s+/g, ' '))
    .pipe(
      z
        .string()
        .refine(says, 'Say who you are.')
        .refine(upTo(80), 'A name has at most 80 characters.'),
    ),
  body: z
    .string()
    .max(10_000, 'A comment has at most 2,000 characters.')
    .transform(plainText)
    .pipe(
      z
        .string()
        .refine(says, 'Say something.')
        .refine(upTo(2000), 'A comment has at most 2,000 characters.'),
    ),
});

/** A comment as a reader sends it. */
export interface Submission {
  documentId: string;
  /** The default locale when left out. */
  locale: string | undefined;
  /** `{ authorName, body }`, not checked yet. */
  comment: unknown;
  /** The reader's address, for the rate limit. */
  address: string;
}

/**
 * Takes a reader's comment on a published article and holds it for moderation. It is plain text:
 * stored as typed, less control characters, and never interpreted as markup.
 *
 * @returns the discussion, which the comment joins once it is approved
 * @throws NotFoundError, CommentsDisabledError, ValidationError, RateLimitError
 */
export async function submitComment(
  strapi: Core.Strapi,
  { documentId, locale: asked, comment: input, address }: Submission,
): Promise<Discussion> {
  // Whether the article still takes comments is checked once more when it is locked.
  const { locale, discussion } = await readInSnapshot(
    strapi,
    () => publishedDiscussion(strapi, documentId, asked),
    z.int().parse(strapi.config.get('reads.timeoutMs')),
  );
  // Before anything is asked for, so that a closed door is told first.
  if (discussion.state !== 'open') throw new CommentsDisabledError(discussion);
  const comment = parseOrThrow(submission, input, ['data']);
  await countComment(strapi, address);
  await strapi.documents('api::comment.comment').create({
    data: { ...comment, moderation: 'pending', article: { documentId, locale } },
  });
  return discussion;
}
