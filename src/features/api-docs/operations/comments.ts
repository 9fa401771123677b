import { MAX_THREADS } from '../../../articles/discussion';
import { refusedWrite } from '../errors';
import { ANYONE, type Describe, type Operation } from '../operation';
import * as parameters from '../parameters';
import { json, jsonResponse, readResponses } from '../responses';
import { closed, listOf, ref, type Schema } from '../schema';

const ofArticle = parameters.inPath('documentId', 'The permanent identifier of the article.');

const page = (schema: string): Schema =>
  json(
    closed({
      data: listOf(ref(schema)),
      meta: closed({ discussion: ref('Discussion'), pagination: ref('Pagination') }),
    }),
  );

const REFUSALS = ['BadRequest', 'Unauthorized', 'Forbidden', 'NotFound'] as const;

const list: Operation = {
  operationId: 'listComments',
  tags: ['Comments'],
  summary: 'The approved comments of an article, oldest first',
  description: 'The list is empty while comments are disabled. `meta.discussion` has the state.',
  parameters: [ofArticle, parameters.locale, parameters.plainPages()],
  responses: readResponses('A page of comments.', page('Comment'), ...REFUSALS),
  security: ANYONE,
};

const threads: Operation = {
  operationId: 'listCommentThreads',
  tags: ['Comments'],
  summary: 'The approved comments of an article as threads, oldest first',
  description:
    'Each comment has the first replies to it, three levels deep. `meta.pagination` counts threads, or with `parent` the replies to that comment.',
  parameters: [
    ofArticle,
    parameters.locale,
    parameters.inQuery('parent', 'Returns the replies to this comment, by its `documentId`.', {
      type: 'string',
      minLength: 1,
      maxLength: 64,
    }),
    parameters.plainPages(MAX_THREADS),
  ],
  responses: readResponses('A page of threads.', page('CommentThread'), ...REFUSALS),
  security: ANYONE,
};

/** The comments of readers. */
export const COMMENTS: Readonly<Record<string, Describe>> = {
  'api::comment.comment.find': (_context, { path }) =>
    path.endsWith('/comment-threads') ? threads : list,

  'api::comment.comment.submit': () => ({
    operationId: 'submitComment',
    tags: ['Comments'],
    summary: 'Submits a comment for moderation',
    parameters: [ofArticle, parameters.locale],
    requestBody: {
      required: true,
      content: json(
        closed({
          data: closed(
            {
              authorName: { type: 'string', minLength: 1, maxLength: 80 },
              body: {
                type: 'string',
                description: 'Plain text.',
                minLength: 1,
                maxLength: 2000,
              },
              parent: {
                type: ['string', 'null'],
                description: 'The approved comment that it replies to, by its `documentId`.',
              },
            },
            ['authorName', 'body'],
          ),
        }),
      ),
    },
    responses: {
      202: jsonResponse(
        'The comment waits for moderation.',
        closed({
          data: closed({ moderation: { type: 'string', const: 'pending' } }),
          meta: closed({ discussion: ref('Discussion') }),
        }),
      ),
      ...refusedWrite(
        ...(['BadRequest', 'Unauthorized', 'CommentsDisabled', 'NotFound'] as const),
        ...(['TooLarge', 'TooManyComments'] as const),
      ),
    },
    security: ANYONE,
  }),
};
