import { errors } from '@strapi/utils';
import { z } from 'zod';
import type { Form } from '../../platform/blocks';
import { articleForm } from './forms';
import { DERIVED } from './read-selection';
import { populateFor, type ShapeName } from './shapes';

type Query = Record<string, unknown>;

/** A request for articles with the contract's defaults filled in. */
export interface ArticleQuery {
  /** For Strapi's own validation and query building. */
  query: Query;
  /** Whether the response contains the discussion. */
  discussion: boolean;
  /** Whether the response lists the other languages. */
  localizations: boolean;
  /** Whether the response contains the articles as JSON-LD too. */
  jsonLd: boolean;
  /** Whether the response contains what a link preview of the article shows. */
  openGraph: boolean;
  /** The form of the bodies of sections; `null` for blocks. */
  format: Form | null;
  fallbackLocale: string | null;
}

const fieldNames = z.union([z.string().transform((list) => list.split(',')), z.array(z.string())]);

/**
 * Applies the API's defaults. A request without `populate` and `fields` gets a card or the whole
 * article. A request with one of them gets exactly the fields that it names.
 *
 * @throws ValidationError if `jsonLd` or `openGraph` is combined with `fields` or `populate`
 */
export function articleQuery(request: Query, shape: ShapeName): ArticleQuery {
  const query = { ...request };
  const { fields, populate, fallbackLocale: fallback } = query;
  const fallbackLocale = typeof fallback === 'string' && fallback !== '' ? fallback : null;
  const jsonLd = query['jsonLd'] === 'true';
  const format = articleForm(query['format']);
  const openGraph = query['openGraph'] === 'true';
  const made = { jsonLd, openGraph, format, fallbackLocale };
  if ((jsonLd || openGraph) && (fields !== undefined || populate !== undefined)) {
    throw new errors.ValidationError(
      `${jsonLd ? 'jsonLd' : 'openGraph'} is made of the whole article; name neither fields nor populate beside it.`,
    );
  }
  if (fields === undefined) {
    if (populate === undefined) {
      query['populate'] = populateFor(shape === 'card' && jsonLd ? 'shared' : shape);
    }
    return { query, discussion: true, localizations: true, ...made };
  }
  const named = fieldNames.safeParse(fields);
  // Strapi's own validation refuses a value that is not a list of names.
  if (!named.success) return { query, discussion: false, localizations: false, ...made };
  const names = named.data.map((name) => name.trim());
  const columns = names.filter((name) => !DERIVED.includes(name));
  const has = (name: string) => names.includes(name) || names.includes('*');
  // Strapi adds `id` and `documentId` to every selection.
  query['fields'] = columns.length === 0 ? ['documentId'] : columns;
  const localizations = has('localizations');
  return { query, discussion: has('discussion'), localizations, ...made };
}
