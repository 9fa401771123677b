import { named } from './headers';
import { closed, ref, type Schema } from './schema';

interface Refusal {
  status: number;
  description: string;
  names: readonly string[];
  message: string;
  details: object;
}

/** The errors of operations, by the name of their response. */
export const REFUSALS = {
  BadRequest: {
    status: 400,
    description:
      'The request is invalid. The message says why. `QUERY_TOO_COSTLY`: the filters, sorts, populates and rows of a read are too much work for the database; the message names the largest part.',
    names: [
      ...['ValidationError', 'BadRequestError', 'ApplicationError', 'YupValidationError'],
      'PaginationError',
    ],
    message: 'Invalid key nothing',
    details: { key: 'nothing', path: null, source: 'query', param: 'nothing' },
  },
  Unauthorized: {
    status: 401,
    description: 'The token is unknown or has expired.',
    names: ['UnauthorizedError'],
    message: 'Missing or invalid credentials',
    details: {},
  },
  Forbidden: {
    status: 403,
    description:
      'The caller lacks a permission: the `preview` action for a draft, or the action of a write.',
    names: ['ForbiddenError', 'PolicyError'],
    message:
      'Drafts are open only to a role or an API token with the "preview" action of articles.',
    details: { code: 'DRAFTS_FORBIDDEN' },
  },
  CommentsDisabled: {
    status: 403,
    description:
      'The article takes no comments now: `COMMENTS_DISABLED` or `COMMENTS_CLOSED`. The message is the notice for readers.',
    names: ['CommentsDisabledError', 'ForbiddenError'],
    message: '댓글 기능이 준비 중입니다. (Coming Soon)\n곧 의견을 남기실 수 있습니다.',
    details: {
      code: 'COMMENTS_DISABLED',
      notice: '댓글 기능이 준비 중입니다. (Coming Soon)\n곧 의견을 남기실 수 있습니다.',
    },
  },
  NotFound: {
    status: 404,
    description: 'There is nothing that the caller may read.',
    names: ['NotFoundError'],
    message: 'No article with the slug "nothing-here" is published in ko.',
    details: {},
  },
  InUse: {
    status: 409,
    description:
      'Published articles show the entry. `details` counts them and lists the first ten that the caller may read. Send `X-Confirm: in-use` to delete it nevertheless.',
    names: ['ConflictError'],
    message:
      'A published article shows what would be deleted. Remove it from them first, or send X-Confirm: in-use.',
    details: {
      code: 'IN_USE',
      count: 1,
      articles: [{ documentId: 'nzt6qaxs0yh7vgm3b1r8kd5f', locale: 'ko', title: 'GPT Image 2' }],
    },
  },
  PreconditionFailed: {
    status: 412,
    description:
      'The draft is not the one that `If-Match` names. The request had no effect. Read the draft again, and repeat the change with its `ETag`.',
    names: ['PreconditionFailedError'],
    message:
      'The draft is not the one that If-Match names. Read it again with status=draft, and repeat the change with its ETag.',
    details: { code: 'EDIT_VERSION_STALE' },
  },
  TooLarge: {
    status: 413,
    description: 'The body is larger than the server accepts.',
    names: ['PayloadTooLargeError'],
    message: 'The body is larger than the server accepts.',
    details: { code: 'BODY_TOO_LARGE' },
  },
  InsufficientStorage: {
    status: 507,
    description:
      'The disk of the server or of its database is full. Nothing was written. The same request fails until somebody frees space.',
    names: ['InsufficientStorageError'],
    message: 'The server has no room left, so nothing of this was kept. Free disk space first.',
    details: { code: 'INSUFFICIENT_STORAGE' },
  },
  TooManyRequests: {
    status: 429,
    description:
      'Too many requests from one client. `Retry-After` and `details.retryAfter` have the seconds to wait, and `details.policy` names the limit.',
    names: ['RateLimitError'],
    message: 'Too many requests. Try again in 42 seconds.',
    details: { code: 'RATE_LIMITED', policy: 'misses', retryAfter: 42 },
  },
  TooManyComments: {
    status: 429,
    description:
      'Too many comments from one address (`COMMENTS_RATE_LIMITED`), or too many requests from one client (`RATE_LIMITED`). `Retry-After` and `details.retryAfter` have the seconds to wait.',
    names: ['RateLimitError'],
    message: 'Too many comments from this address; try again in 60 seconds.',
    details: { code: 'COMMENTS_RATE_LIMITED', retryAfter: 60 },
  },
  Unavailable: {
    status: 503,
    description:
      'The database cannot handle the request now. Retry after `Retry-After` seconds. `READ_TIMED_OUT`: the read took too long. `WRITE_CONFLICT`: a concurrent write conflicted, and nothing was written. `DATABASE_BUSY`: no connection was free.',
    names: ['ServiceUnavailableError'],
    message: 'Another write to the same content was in the way. Nothing was written; try again.',
    details: { code: 'WRITE_CONFLICT' },
  },
} as const satisfies Readonly<Record<string, Refusal>>;

export type RefusalName = keyof typeof REFUSALS;

/** Returns the error responses of an operation by status. Every operation may return 429 and 503. */
export const refused = (...names: readonly RefusalName[]): Record<string, Schema> =>
  Object.fromEntries(
    ['TooManyRequests' as const, ...names, 'Unavailable' as const].map((name) => [
      REFUSALS[name].status,
      { $ref: `#/components/responses/${name}` },
    ]),
  );

/** Returns the error responses of an operation that writes, by status. */
export const refusedWrite = (...names: readonly RefusalName[]): Record<string, Schema> =>
  refused(...names, 'InsufficientStorage');

/** The error responses that operations share, by name. */
export const ERROR_RESPONSES: Readonly<Record<string, Schema>> = Object.fromEntries(
  Object.entries<Refusal>(REFUSALS).map(([name, refusal]) => [name, refusalResponse(refusal)]),
);

function refusalResponse({ status, description, names, message, details }: Refusal): Schema {
  const [name] = names;
  const schema = errorOf({
    status: { type: 'integer', const: status },
    name: { type: 'string', enum: names },
  });
  return {
    description,
    ...(status === 429 ? { headers: named('Retry-After', 'RateLimit', 'RateLimit-Policy') } : {}),
    content: {
      'application/json': {
        schema,
        example: { data: null, error: { status, name, message, details } },
      },
    },
  };
}

const fault = {
  type: 'object',
  properties: {
    path: { type: 'array', items: { type: ['string', 'integer'] } },
    message: { type: 'string' },
    name: { type: 'string' },
    code: { type: 'string', description: 'A code for programs, such as `LINE_MISSING`.' },
  },
  required: ['path', 'message'],
};

/** The schema of an error's `details`. */
export const ERROR_DETAILS: Schema = {
  type: 'object',
  properties: {
    code: {
      type: 'string',
      description: 'A code for programs. Present if it says more than the name.',
    },
    errors: { type: 'array', items: fault, description: 'All faults.' },
    retryAfter: { type: 'integer', description: 'Seconds to wait.' },
    notice: { type: ['string', 'null'] },
  },
  // Strapi adds fields of its own, such as the refused parameter.
  additionalProperties: true,
};

/** The schema of an error, in Strapi's shape. */
function errorOf(names: { status: Schema; name: Schema }): Schema {
  const message = {
    type: 'string',
    description: 'A text for people: what happened, and what to do.',
  };
  return closed({
    data: { type: 'null' },
    error: closed({ ...names, message, details: ref('ErrorDetails') }),
  });
}
