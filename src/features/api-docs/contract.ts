import { MAX_SUMMARY_LINE_LENGTH } from '../../articles/rules';
import { SHAPES } from '../../articles/read';
import { inQuery } from './parameters';
import { closed, listOf, ref, type Schema } from './schema';

/**
 * What this application promises of a content type beyond its `schema.json`. Everything else in the
 * document is read from Strapi; the tests hold both against real answers.
 */
export interface Contract {
  /** Attributes that are never null in what is published, though the form may leave them empty. */
  present?: readonly string[];
  /** Attributes that the application makes, so that nobody sends them. */
  derived?: readonly string[];
  /** What is known of an attribute's value beyond its type. */
  values?: Readonly<Record<string, Schema>>;
  /** Fields that no attribute holds and `fields` can name. */
  computed?: Readonly<Record<string, Schema>>;
  /** What answers may have beside the attributes, and `fields` cannot name. */
  added?: Readonly<Record<string, Schema>>;
  /** The parameters of a read of one entry beside those that all types take. */
  asked?: readonly Schema[];
  /** The `meta` of one entry, where it may hold something. */
  meta?: Schema;
  /** The links that an answer has without being asked, of one entry and in a list. */
  shown?: { one: readonly string[]; list: readonly string[] };
  /** Whether articles show it, so that its deletion may have to be confirmed. */
  shownByArticles?: boolean;
  /** Whether another language can stand in. */
  hasFallback?: boolean;
}

const summaryLine: Schema = {
  type: 'string',
  description: 'Plain text.',
  minLength: 1,
  maxLength: MAX_SUMMARY_LINE_LENGTH,
};

export const CONTRACT: Readonly<Record<string, Contract>> = {
  'api::article.article': {
    present: ['slug', 'publicationDate', 'readingMinutes'],
    derived: ['readingMinutes'],
    computed: { discussion: ref('Discussion'), localizations: listOf(ref('Localization')) },
    asked: [
      inQuery(
        'jsonLd',
        'Whether `meta` has the article as JSON-LD; not beside `fields` or `populate`.',
        {
          type: 'string',
          enum: ['true', 'false'],
        },
      ),
    ],
    meta: closed(
      {
        jsonLd: {
          type: 'string',
          description: 'A `NewsArticle` of schema.org, ready to be printed into a script element.',
        },
      },
      [],
    ),
    shown: { one: Object.keys(SHAPES.whole), list: Object.keys(SHAPES.card) },
    hasFallback: true,
  },
  'plugin::upload.file': {
    added: {
      srcset: {
        type: ['string', 'null'],
        description:
          'The sizes of the image for the `srcset` of an `<img>`; of the cover and the avatar of articles.',
      },
    },
  },
  'api::author.author': { present: ['slug'], shownByArticles: true },
  'api::category.category': { present: ['slug'], shownByArticles: true },
  'api::tag.tag': { present: ['slug'], shownByArticles: true },
  'article.three-line-summary': {
    values: { line1: summaryLine, line2: summaryLine, line3: summaryLine },
  },
  'article.section': { present: ['anchor'], derived: ['anchor'] },
};

/** Schemas that no content type gives. */
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
        description: 'Approved comments; none while disabled.',
      },
      notice: {
        type: ['string', 'null'],
        description: "Why nobody can comment now, in the article's language; null while open.",
      },
    },
    undefined,
    { description: 'The state of the comments of an article as a reader meets it.' },
  ),
  Comment: closed(
    {
      documentId: { type: 'string' },
      authorName: { type: 'string' },
      body: { type: 'string', description: 'Plain text; escape it as any other text.' },
      createdAt: { type: 'string', format: 'date-time' },
    },
    undefined,
    { description: 'What a reader wrote under an article, approved.' },
  ),
};
