import type { ApiContext } from './operation';
import { closed, ref, type Schema } from './schema';

const LANGUAGE: Schema = {
  type: 'string',
  maxLength: 35,
  pattern: '^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$',
};

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
  description: 'Deletes also what published articles show.',
  schema: { type: 'string', enum: ['in-use'] },
};

/** A parameter with one text or number, or with a list of them separated by commas. */
export const inQuery = (name: string, description: string, schema: Schema): Schema => ({
  name,
  in: 'query',
  description,
  schema,
  ...(schema['type'] === 'array' ? { style: 'form', explode: false } : {}),
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
    'The code of an installed language; the default one when left out.',
    LANGUAGE,
  ),
  example: 'ko',
};

/** For lists, which may contain every locale. */
export const localeOrAll: Schema = {
  ...inQuery('locale', 'The code of an installed language, or `*` for all of them.', {
    anyOf: [LANGUAGE, { type: 'string', const: '*' }],
  }),
  example: 'ko',
};

export const fallbackLocale: Schema = {
  ...inQuery(
    'fallbackLocale',
    'The language that stands in where there is no published version in `locale`; the `locale` of the answer tells.',
    LANGUAGE,
  ),
  example: 'ko',
};

export const status: Schema = inQuery(
  'status',
  '`draft` is for tokens with the `preview` action.',
  { type: 'string', enum: ['published', 'draft'] },
);

export const search: Schema = inQuery('_q', 'Texts that hold this.', { type: 'string' });

/** The number of a page. */
const page: Schema = { type: 'integer', minimum: 1, maximum: 10_000_000 };

export const pagination = ({ limits }: ApiContext): Schema => {
  const { maxPageSize, defaultPageSize } = limits;
  const size = { type: 'integer', minimum: 1, maximum: maxPageSize, default: defaultPageSize };
  const start = { type: 'integer', minimum: 0, maximum: 10_000_000 };
  return inBrackets(
    'pagination',
    'By `page` and `pageSize`, or by `start` and `limit`.',
    closed(
      { page, pageSize: size, start, limit: size, withCount: { type: 'boolean', default: true } },
      [],
    ),
    { page: 1, pageSize: defaultPageSize },
  );
};

export const commentPages: Schema = inBrackets(
  'pagination',
  'By `page` and `pageSize`.',
  closed({ page, pageSize: { type: 'integer', minimum: 1, maximum: 100, default: 25 } }, []),
  { page: 1, pageSize: 25 },
);

export const filters = (schema: string): Schema =>
  inBrackets(
    'filters',
    "Strapi's filters, such as `filters[title][$contains]=x`; a list has at most 1,000 values.",
    ref(schema),
  );

export const populate = (schema: string): Schema =>
  inBrackets(
    'populate',
    'Naming it gives exactly what is named instead of what is shown unasked.',
    ref(schema),
  );

export const fields = (schema: Schema): Schema =>
  inQuery('fields', 'The fields to answer; `id` and `documentId` always are.', schema);

export const sort = (schema: Schema): Schema =>
  inQuery('sort', 'By these, each with `:asc` or `:desc` behind it.', schema);
