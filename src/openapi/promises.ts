import { MAX_SUMMARY_LINE_LENGTH } from '../article-rules';
import { SHAPES } from '../api/article/read/article-query';
import { closed, ref, type Schema } from './schema';

/**
 * What this application promises of a content type beyond its `schema.json`. Everything else in the
 * document is read from Strapi; the tests hold both against real answers.
 */
export interface Promises {
  /** Attributes that are never null in what is published, though the form may leave them empty. */
  present?: readonly string[];
  /** Attributes that the application makes, so that nobody sends them. */
  derived?: readonly string[];
  /** What is known of an attribute's value beyond its type. */
  values?: Readonly<Record<string, Schema>>;
  /** Fields that no attribute holds and `fields` can name. */
  computed?: Readonly<Record<string, Schema>>;
  /** The links that an answer has without being asked, of one entry and in a list. */
  shown?: { one: readonly string[]; list: readonly string[] };
  /** Whether another language can stand in. */
  hasFallback?: boolean;
}

const summaryLine: Schema = {
  type: 'string',
  description: 'Plain text.',
  minLength: 1,
  maxLength: MAX_SUMMARY_LINE_LENGTH,
};

export const PROMISES: Readonly<Record<string, Promises>> = {
  'api::article.article': {
    present: ['slug', 'publicationDate', 'readingMinutes'],
    derived: ['readingMinutes'],
    computed: { discussion: ref('Discussion') },
    shown: { one: Object.keys(SHAPES.whole), list: Object.keys(SHAPES.card) },
    hasFallback: true,
  },
  'api::author.author': { present: ['slug'] },
  'api::category.category': { present: ['slug'] },
  'api::tag.tag': { present: ['slug'] },
  'article.three-line-summary': {
    values: { line1: summaryLine, line2: summaryLine, line3: summaryLine },
  },
  'article.section': { present: ['anchor'], derived: ['anchor'] },
};

/** Schemas that no content type gives. */
export const OWN_SCHEMAS: Readonly<Record<string, Schema>> = {
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
