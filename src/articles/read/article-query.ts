import { errors } from '@strapi/utils';
import { z } from 'zod';

type Query = Record<string, unknown>;

/**
 * Relations and components of a card. What has a `populate` of its own stands last, where the
 * Document Service puts it in its answers and the database layer alone does not.
 */
const CARD = { summary: true, cover: true, category: true, tags: true };
const BYLINE = { author: { populate: { avatar: true } } };

/** What an answer shows where nothing is named; the API's description tells of it too. */
export const SHAPES = {
  card: { ...CARD, ...BYLINE },
  whole: { ...CARD, sections: true, seo: true, ...BYLINE },
};

/** A request for articles with the contract's defaults filled in. */
export interface ArticleQuery {
  /** For Strapi's own validation and query building. */
  query: Query;
  /** Whether the answer tells of the discussion. */
  discussion: boolean;
  /** Whether the answer lists the other languages. */
  localizations: boolean;
  /** Whether the answer has the article as JSON-LD too. */
  jsonLd: boolean;
  fallbackLocale: string | null;
}

const fieldNames = z.union([z.string().transform((list) => list.split(',')), z.array(z.string())]);

/** What can be named among the fields although no column holds it. */
const DERIVED = ['discussion', 'localizations'];

/**
 * Fills in the contract's defaults: naming neither `populate` nor `fields` gives a card or the whole
 * article, naming one gives exactly what is named.
 */
export function articleQuery(request: Query, shape: 'card' | 'whole'): ArticleQuery {
  const query = { ...request };
  const { fields, populate, fallbackLocale: fallback } = query;
  const fallbackLocale = typeof fallback === 'string' && fallback !== '' ? fallback : null;
  const jsonLd = query['jsonLd'] === 'true';
  if (jsonLd && (fields !== undefined || populate !== undefined)) {
    throw new errors.ValidationError(
      'jsonLd is made of the whole article; name neither fields nor populate beside it.',
    );
  }
  if (fields === undefined) {
    if (populate === undefined) query['populate'] = SHAPES[shape];
    return { query, discussion: true, localizations: true, jsonLd, fallbackLocale };
  }
  const named = fieldNames.safeParse(fields);
  // Something else than names is for Strapi's validation to refuse.
  if (!named.success)
    return { query, discussion: false, localizations: false, jsonLd, fallbackLocale };
  const names = named.data.map((name) => name.trim());
  const columns = names.filter((name) => !DERIVED.includes(name));
  const has = (name: string) => names.includes(name) || names.includes('*');
  // With nothing else named the identifiers remain, which Strapi always adds.
  query['fields'] = columns.length === 0 ? ['documentId'] : columns;
  const localizations = has('localizations');
  return { query, discussion: has('discussion'), localizations, jsonLd, fallbackLocale };
}
