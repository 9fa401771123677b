import { ERROR_DETAILS, ERROR_RESPONSES, refused, type RefusalName } from './errors';
import { named } from './headers';
import { closed, ref, type Schema } from './schema';

const READ_HEADERS = named('ETag', 'Cache-Control', 'Cache-Tag', 'Cache-Status', 'Vary');

/** A JSON body. */
export const json = (schema: Schema): Schema => ({ 'application/json': { schema } });

/** The responses of a read: 200, 304 and its errors. */
export const readResponses = (
  description: string,
  content: Schema,
  ...refusals: readonly RefusalName[]
): Record<string, Schema> => ({
  200: { description, headers: READ_HEADERS, content },
  304: { $ref: '#/components/responses/NotModified' },
  ...refused(...refusals),
});

const redirect = (description: string): Schema => ({
  description,
  headers: { ...named('Location'), ...READ_HEADERS },
  content: json(ref('Moved')),
});

/** The redirect from a former slug, or from another spelling of a slug. */
export const moved = redirect(
  'The slug is a former one, or another spelling of one. `Location` has the current address.',
);

/** Pages have no former slugs. */
export const otherSpelling = redirect(
  'The slug is another spelling of one. `Location` has the current address.',
);

/** A response with a JSON body, and with headers of its own. */
export const jsonResponse = (
  description: string,
  schema: Schema,
  headers: Schema | null = null,
): Schema => ({
  description,
  ...(headers === null ? {} : { headers }),
  content: json(schema),
});

export const NO_CONTENT: Schema = { description: 'Done. The response has no body.' };

/** The responses that operations share. */
export const RESPONSES: Readonly<Record<string, Schema>> = {
  NotModified: { description: 'The version that `If-None-Match` names is current.' },
  ...ERROR_RESPONSES,
};

/** The schemas of errors and of pages. */
export const SHARED_SCHEMAS: Readonly<Record<string, Schema>> = {
  ErrorDetails: ERROR_DETAILS,
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
        '`page`, `pageSize`, `pageCount` and `total`, or `start`, `limit` and `total`, depending on the request. `withCount=false` leaves out the counts.',
    },
  ),
  PageMeta: closed({ pagination: ref('Pagination') }),
};
