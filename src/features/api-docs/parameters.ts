import type { ApiContext } from './operation';
import { closed, ref, type Schema } from './schema';

const LANGUAGE: Schema = {
  type: 'string',
  maxLength: 35,
  pattern: '^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$',
};

/** A parameter in the path of a route. */
export const inPath = (name: string, description: string): Schema => ({
  name,
  in: 'path',
  required: true,
  description,
  schema: { type: 'string', minLength: 1 },
});

/** Confirms a deletion that was refused with `IN_USE`. */
export const confirm: Schema = {
  name: 'X-Confirm',
  in: 'header',
  description: 'Confirms the deletion of an entry that published articles show.',
  schema: { type: 'string', enum: ['in-use'] },
};

/** Makes a write depend on the draft that the client has read. */
export const ifMatch: Schema = {
  name: 'If-Match',
  in: 'header',
  description:
    'The `ETag` of the draft that the change was made to. If the draft has been changed since, the request is refused with 412 and has no effect. `*` stands for any draft. Without it, the request overwrites what others have changed.',
  schema: { type: 'string' },
};

/**
 * A parameter with one value, or with a list of them. A list is repeated, which is the default of OpenAPI:
 * hey-api replaces the serializer of its client for every other style.
 */
export const inQuery = (name: string, description: string, schema: Schema): Schema => ({
  name,
  in: 'query',
  description,
  schema,
});

/**
 * A parameter with nested parts in brackets: `filters[title][$contains]=x`.
 *
 * @param example the initial value in Swagger UI, which would otherwise invent a value for every part
 */
const inBrackets = (
  name: string,
  description: string,
  schema: Schema,
  example: object = {},
): Schema => ({
  example,
  name,
  in: 'query',
  description,
  style: 'deepObject',
  explode: true,
  schema,
});

export const locale: Schema = {
  ...inQuery(
    'locale',
    'The code of an installed language. The default is the default language.',
    LANGUAGE,
  ),
  example: 'ko',
};

/** For names, and counts of articles, on entries without languages. */
export const countedIn: Schema = {
  ...locale,
  description:
    'The language of translated names and descriptions, and of the articles. Without it, entries have their own names, and the articles are in the default language.',
};

/** For lists, which may contain every locale. */
export const localeOrAll: Schema = {
  ...inQuery('locale', 'The code of an installed language, or `*` for all languages.', {
    anyOf: [LANGUAGE, { type: 'string', const: '*' }],
  }),
  example: 'ko',
};

export const fallbackLocale: Schema = {
  ...inQuery(
    'fallbackLocale',
    'The language to return if no version is published in `locale`. The `locale` of the response names the language.',
    LANGUAGE,
  ),
  example: 'ko',
};

export const status: Schema = inQuery(
  'status',
  '`draft` needs a token with the `preview` action.',
  { type: 'string', enum: ['published', 'draft'] },
);

export const versionFilters: readonly Schema[] = [
  inQuery(
    'publicationFilter',
    'Returns entries by the state of their versions. Needs a token with the `preview` action.',
    {
      type: 'string',
      enum: [
        ...['never-published', 'has-published-version', 'modified', 'unmodified'],
        ...['never-published-document', 'has-published-version-document'],
        ...['published-without-draft', 'published-with-draft'],
      ],
    },
  ),
  inQuery('hasPublishedVersion', 'Use `publicationFilter`.', { type: 'boolean' }),
];

const FORMAT: Schema = { type: 'string', enum: ['html', 'markdown', 'text'] };

export const format: Schema = inQuery(
  'format',
  'Returns the bodies of sections as text in this form instead of blocks.',
  FORMAT,
);

export const formatInPath: Schema = {
  ...inPath('format', 'The form of the bodies.'),
  schema: FORMAT,
};
export const openGraph: Schema = inQuery(
  'openGraph',
  'Adds what a link preview of the article shows to `meta`.',
  { type: 'boolean' },
);

export const around: Schema = inQuery(
  'around',
  'Adds the previous and the next article to `meta`, in the whole list and in the category.',
  { type: 'boolean' },
);

export const related: Schema = inQuery(
  'related',
  'Adds up to six related articles to `meta`, most similar first. Caches do not store the response.',
  { type: 'boolean' },
);

export const search: Schema = inQuery('_q', 'Returns entries with this text in any text field.', {
  type: 'string',
});

/** The number of a page. */
const page: Schema = { type: 'integer', minimum: 1, maximum: 10_000_000 };

/** The pages of a list of entries. */
export const pagination = ({ limits }: ApiContext): Schema => {
  const { maxPageSize, defaultPageSize } = limits;
  const size = { type: 'integer', minimum: 1, maximum: maxPageSize, default: defaultPageSize };
  const start = { type: 'integer', minimum: 0, maximum: 10_000_000 };
  return inBrackets(
    'pagination',
    'Either `page` and `pageSize`, or `start` and `limit`.',
    closed(
      { page, pageSize: size, start, limit: size, withCount: { type: 'boolean', default: true } },
      [],
    ),
    { page: 1, pageSize: defaultPageSize },
  );
};

/**
 * The pages of a list that Strapi does not page.
 *
 * @param most the greatest size
 */
export const plainPages = (most = 100): Schema =>
  inBrackets(
    'pagination',
    '`page` and `pageSize`.',
    closed({ page, pageSize: { type: 'integer', minimum: 1, maximum: most, default: 25 } }, []),
    { page: 1, pageSize: 25 },
  );

/** @param schema the name of the schema of the filters */
export const filters = (schema: string): Schema =>
  inBrackets(
    'filters',
    "Strapi's filters, such as `filters[title][$contains]=x`. A list has at most 1,000 values.",
    ref(schema),
  );

/** @param schema the name of the schema of the selection */
export const populate = (schema: string): Schema =>
  inBrackets(
    'populate',
    'The links to return. They replace the links that are returned by default.',
    ref(schema),
  );

/** @param schema the list of names that are accepted */
export const fields = (schema: Schema): Schema =>
  inQuery('fields', 'The fields to return. `id` and `documentId` are always returned.', schema);

/** @param schema the list of sorts that are accepted */
export const sort = (schema: Schema): Schema =>
  inQuery('sort', 'The fields to sort by, each with an optional `:asc` or `:desc`.', schema);
