import { MAX_SUMMARY_LINE_LENGTH } from '../../articles/rules';
import { SHAPES } from '../../articles/read';
import { format, inQuery } from './parameters';
import { closed, listOf, ref, type Schema } from './schema';
import { PICTURE } from './schemas/values';

/**
 * Properties of a content type that its `schema.json` does not declare. Everything else in the document is
 * read from Strapi. The tests compare both with real responses.
 */
export interface Contract {
  /** Attributes that are never null in published entries, although they are not required. */
  neverNull?: readonly string[];
  /** Attributes that the application sets. Clients do not send them. */
  derived?: readonly string[];
  /** Schemas of attributes that say more than the attribute's type. */
  values?: Readonly<Record<string, Schema>>;
  /** Fields without an attribute that `fields` accepts. */
  computed?: Readonly<Record<string, Schema>>;
  /** Optional fields of responses that `fields` does not accept. */
  added?: Readonly<Record<string, Schema>>;
  /** Parameters of reads, in addition to those of all types. */
  parameters?: readonly Schema[];
  /** What the `meta` of one entry and of a page may contain in addition. */
  meta?: { one: Readonly<Record<string, Schema>>; page: Readonly<Record<string, Schema>> };
  /** Whether `format` is accepted, and one entry is negotiated as Markdown. */
  hasForms?: boolean;
  /** Links in a response without `populate`, of one entry and in a list. */
  shownLinks?: { one: readonly string[]; list: readonly string[] };
  /** Whether articles show it. Its deletion may then have to be confirmed. */
  shownByArticles?: boolean;
  /** Whether drafts have an `ETag` that writes may name by `If-Match`. */
  hasEditVersions?: boolean;
  /** Whether `fallbackLocale` is accepted. */
  hasFallback?: boolean;
}

const summaryLine: Schema = {
  type: 'string',
  description: 'Plain text.',
  minLength: 1,
  maxLength: MAX_SUMMARY_LINE_LENGTH,
};

const JSON_LD: Schema = {
  type: 'string',
  description: 'A `NewsArticle` of schema.org, escaped for a script element.',
};

export const CONTRACT: Readonly<Record<string, Contract>> = {
  'api::article.article': {
    neverNull: ['slug', 'publicationDate', 'readingMinutes'],
    derived: ['readingMinutes'],
    computed: { discussion: ref('Discussion'), localizations: listOf(ref('Localization')) },
    parameters: [
      inQuery(
        'jsonLd',
        'Adds each article as JSON-LD to `meta`. Not allowed with `fields` or `populate`.',
        {
          type: 'string',
          enum: ['true', 'false'],
        },
      ),
      format,
    ],
    meta: {
      one: { jsonLd: JSON_LD },
      page: { jsonLd: { ...listOf(JSON_LD), description: 'One text for each article.' } },
    },
    hasForms: true,
    shownLinks: { one: Object.keys(SHAPES.whole), list: Object.keys(SHAPES.card) },
    hasEditVersions: true,
    hasFallback: true,
  },
  'plugin::upload.file': {
    added: PICTURE,
  },
  'api::author.author': { neverNull: ['slug'], shownByArticles: true },
  'api::category.category': { neverNull: ['slug'], shownByArticles: true },
  'api::tag.tag': { neverNull: ['slug'], shownByArticles: true },
  'article.three-line-summary': {
    values: { line1: summaryLine, line2: summaryLine, line3: summaryLine },
  },
  'article.section': { neverNull: ['anchor'], derived: ['anchor'] },
};

/** Schemas without a content type. */
export const OWN_SCHEMAS: Readonly<Record<string, Schema>> = {
  Localization: closed(
    { locale: { type: 'string' }, slug: { type: 'string' }, title: { type: 'string' } },
    undefined,
    { description: 'Another language in which an article is published.' },
  ),
  Discussion: closed(
    {
      state: { type: 'string', enum: ['disabled', 'open', 'closed'] },
      count: {
        type: 'integer',
        minimum: 0,
        description: 'The number of approved comments. 0 while comments are disabled.',
      },
      notice: {
        type: ['string', 'null'],
        description:
          "Why nobody can comment now, in the article's language. Null while comments are open.",
      },
    },
    undefined,
    { description: "The state of an article's comments for readers." },
  ),
  Comment: closed(
    {
      documentId: { type: 'string' },
      authorName: { type: 'string' },
      body: { type: 'string', description: 'Plain text. Escape it before you put it into HTML.' },
      createdAt: { type: 'string', format: 'date-time' },
    },
    undefined,
    { description: 'An approved comment of a reader.' },
  ),
};
