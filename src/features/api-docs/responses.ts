import { closed, ref, type Schema } from './schema';

const header = (description: string, schema: Schema = { type: 'string' }): Schema => ({
  description,
  schema,
});

/** The headers that responses share. */
export const HEADERS: Readonly<Record<string, Schema>> = {
  ETag: header('Strong; send it back as `If-None-Match` to be answered 304 while nothing changed.'),
  'Cache-Control': header('How long a CDN may keep the answer. `private, no-store` for a token.'),
  'Cache-Tag': header('What a CDN purges by, separated by commas, such as `article:…`.'),
  'Cache-Status': header(
    'Whether it came from memory (RFC 9211), such as `threeline; hit` or `threeline; fwd=bypass`.',
  ),
  Vary: header('What of a request the answer depends on.'),
  Location: header('The present address.', { type: 'string', format: 'uri-reference' }),
  'Retry-After': header('Seconds to wait.', { type: 'integer', minimum: 1 }),
};

const named = (...names: string[]): Schema =>
  Object.fromEntries(names.map((name) => [name, { $ref: `#/components/headers/${name}` }]));

const READ_HEADERS = named('ETag', 'Cache-Control', 'Cache-Tag', 'Cache-Status', 'Vary');

const json = (schema: Schema, example?: unknown): Schema => ({
  'application/json': { schema, ...(example === undefined ? {} : { example }) },
});

/** The responses of a read: 200, 304 and its errors. */
export const readResponses = (
  description: string,
  content: Schema,
  ...refusals: readonly (keyof typeof REFUSALS)[]
): Record<string, Schema> => ({
  200: { description, headers: READ_HEADERS, content },
  304: { $ref: '#/components/responses/NotModified' },
  ...refused(...refusals),
});

/** The redirect from a former slug. */
export const moved: Schema = {
  description: 'The slug is a former one; `Location` has the present address.',
  headers: { ...named('Location'), ...READ_HEADERS },
  content: json(ref('Moved')),
};

/** A response with a JSON body. */
export const jsonResponse = (description: string, schema: Schema): Schema => ({
  description,
  content: json(schema),
});

export const NO_CONTENT: Schema = { description: 'Done; there is nothing to say.' };

export { json };

interface Refusal {
  status: number;
  description: string;
  names: readonly string[];
  message: string;
  details: object;
}

const REFUSALS = {
  BadRequest: {
    status: 400,
    description:
      'The request says something that it may not; the message says what. `QUERY_TOO_COSTLY`: the filters, sorts, populates and rows of a read are too much work for the database; the message names the largest part.',
    names: [
      ...['ValidationError', 'BadRequestError', 'ApplicationError', 'YupValidationError'],
      'PaginationError',
    ],
    message: 'Invalid key nothing',
    details: { key: 'nothing', path: null, source: 'query', param: 'nothing' },
  },
  Unauthorized: {
    status: 401,
    description: 'The token is not known, or no longer good.',
    names: ['UnauthorizedError'],
    message: 'Missing or invalid credentials',
    details: {},
  },
  Forbidden: {
    status: 403,
    description:
      'Not for who asks: a draft without the `preview` action, or a write without its own.',
    names: ['ForbiddenError', 'PolicyError'],
    message:
      'Drafts are open only to a role or an API token with the "preview" action of articles.',
    details: { code: 'DRAFTS_FORBIDDEN' },
  },
  CommentsDisabled: {
    status: 403,
    description:
      'Comments are `COMMENTS_DISABLED` or `COMMENTS_CLOSED`; the message is the notice for readers.',
    names: ['CommentsDisabledError', 'ForbiddenError'],
    message: '댓글 기능이 준비 중입니다. (Coming Soon)\n곧 의견을 남기실 수 있습니다.',
    details: {
      code: 'COMMENTS_DISABLED',
      notice: '댓글 기능이 준비 중입니다. (Coming Soon)\n곧 의견을 남기실 수 있습니다.',
    },
  },
  NotFound: {
    status: 404,
    description: 'Nothing that readers may see is there.',
    names: ['NotFoundError'],
    message: 'No article with the slug "nothing-here" is published in ko.',
    details: {},
  },
  InUse: {
    status: 409,
    description:
      'Published articles show it. `details` counts them and names the first ten that the caller may read; send `X-Confirm: in-use` to delete all the same.',
    names: ['ConflictError'],
    message:
      'A published article shows what would be deleted. Remove it from them first, or send X-Confirm: in-use.',
    details: {
      code: 'IN_USE',
      count: 1,
      articles: [{ documentId: 'nzt6qaxs0yh7vgm3b1r8kd5f', locale: 'ko', title: 'GPT Image 2' }],
    },
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
      'The disk of the server or of its database is full. Nothing was written; the same request fails until somebody frees space.',
    names: ['InsufficientStorageError'],
    message: 'The server has no room left, so nothing of this was kept. Free disk space first.',
    details: { code: 'INSUFFICIENT_STORAGE' },
  },
  TooManyComments: {
    status: 429,
    description:
      'Too many comments from one address; `Retry-After` says for how long, as `details.retryAfter` does.',
    names: ['RateLimitError'],
    message: 'Too many comments from this address; try again in 60 seconds.',
    details: { code: 'COMMENTS_RATE_LIMITED', retryAfter: 60 },
  },
  Unavailable: {
    status: 503,
    description:
      'The database cannot do it now; try again after `Retry-After` seconds. `READ_TIMED_OUT`: it took too long. `WRITE_CONFLICT`: another write was in the way, and nothing was written. `DATABASE_BUSY`: it has no free connection.',
    names: ['ServiceUnavailableError'],
    message: 'Another write to the same content was in the way. Nothing was written; try again.',
    details: { code: 'WRITE_CONFLICT' },
  },
} as const satisfies Readonly<Record<string, Refusal>>;

/** Returns the names of the errors with a status. */
export const errorNames = (status: number): string[] =>
  Object.values<Refusal>(REFUSALS).flatMap((refusal) =>
    refusal.status === status ? refusal.names : [],
  );

type RefusalName = keyof typeof REFUSALS;

/** Returns the error responses of an operation by status. Every operation may return 503. */
export const refused = (...names: readonly RefusalName[]): Record<string, Schema> =>
  Object.fromEntries(
    [...names, 'Unavailable' as const].map((name) => [
      REFUSALS[name].status,
      { $ref: `#/components/responses/${name}` },
    ]),
  );

/** Returns the error responses of an operation that writes, by status. */
export const refusedWrite = (...names: readonly RefusalName[]): Record<string, Schema> =>
  refused(...names, 'InsufficientStorage');

/** The responses that operations share. */
export const RESPONSES: Readonly<Record<string, Schema>> = {
  NotModified: { description: 'What the `If-None-Match` names is still so.' },
  ...Object.fromEntries(
    Object.entries<Refusal>(REFUSALS).map(([name, refusal]) => [name, refusalResponse(refusal)]),
  ),
};

function refusalResponse({ status, description, names, message, details }: Refusal): Schema {
  const [name] = names;
  const schema = errorOf({
    status: { type: 'integer', const: status },
    name: { type: 'string', enum: names },
  });
  return {
    description,
    ...(status === 429 ? { headers: named('Retry-After') } : {}),
    content: json(schema, { data: null, error: { status, name, message, details } }),
  };
}

const fault = {
  type: 'object',
  properties: {
    path: { type: 'array', items: { type: ['string', 'integer'] } },
    message: { type: 'string' },
    name: { type: 'string' },
    code: { type: 'string', description: 'For programs, such as `LINE_MISSING`.' },
  },
  required: ['path', 'message'],
};

const errorDetails: Schema = {
  type: 'object',
  properties: {
    code: { type: 'string', description: 'For programs, where one says more than the name.' },
    errors: { type: 'array', items: fault, description: 'Every fault at once.' },
    retryAfter: { type: 'integer', description: 'Seconds.' },
    notice: { type: ['string', 'null'] },
  },
  // Strapi adds fields of its own, such as the refused parameter.
  additionalProperties: true,
};

/** The schema of an error, in Strapi's shape. */
function errorOf(names: { status: Schema; name: Schema }): Schema {
  const message = { type: 'string', description: 'For a person: what happened, and what to do.' };
  return closed({
    data: { type: 'null' },
    error: closed({ ...names, message, details: ref('ErrorDetails') }),
  });
}

/** The schemas of errors and of pages. */
export const SHARED_SCHEMAS: Readonly<Record<string, Schema>> = {
  ErrorDetails: errorDetails,
  Moved: closed({
    data: { type: 'null' },
    meta: closed({ slug: { type: 'string' }, locale: { type: 'string' } }),
  }),
  Meta: closed({}, []),
  Pagination: closed(
    {
      page: { type: 'integer', minimum: 1 },
      pageSize: { type: 'integer', minimum: 1 },
      pageCount: { type: 'integer', minimum: 0 },
      total: { type: 'integer', minimum: 0 },
      start: { type: 'integer', minimum: 0 },
      limit: { type: 'integer', minimum: 1 },
    },
    [],
    {
      description:
        '`page`, `pageSize`, `pageCount`, `total`; or `start`, `limit`, `total`, as it was asked. The counts are left out by `withCount=false`.',
    },
  ),
  PageMeta: closed({ pagination: ref('Pagination') }),
};
