import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { FACETS, facetToken, localeToken, MARKS, type Facet } from '../index-table/entry';
import { dayOf, firstOf } from '../index-table/numbers';
import { runSql, valuesOf } from '../sql';
import {
  all,
  lookFor,
  lookForExactly,
  lookForgivingly,
  marked,
  termsOf,
  token,
  type Corrections,
  type Expression,
  type Term,
} from '../tokens';
import { correctionsOf } from './corrections';
import { EVER, matches, searching, type Range } from './matches';

/**
 * Articles that one search looks at, the best of all that match: so that a word that every article
 * holds takes no longer among a hundred thousand of them. Beyond it the answer says so.
 */
export const MAX_FOUND = 2000;

/** What to search for. */
export interface Search {
  query: string;
  locale: string;
  /** By documentId. */
  filters: Partial<Record<Facet, string>>;
  /** The first and the last publication date, both included. */
  from: string | null;
  to: string | null;
}

export interface Found {
  /** The best first. */
  hits: { id: number; score: number }[];
  /** Whether more match than were looked at. */
  more: boolean;
  /** How many of the hits are filed under what, by documentId. */
  facets: Record<Facet, Map<string, number>>;
  terms: Term[];
  corrections: Corrections;
}

/** Where an article holds all words, the best place first; each place holds the ones before it. */
const PLACES = [
  { mark: MARKS.title, score: 1 },
  { mark: MARKS.titleAndSummary, score: 0.75 },
  { mark: MARKS.titleToLead, score: 0.5 },
  { mark: MARKS.anywhere, score: 0.25 },
];
/** What a match that takes a typing mistake for granted counts next to one that does not. */
const FORGIVEN = 0.5;

/**
 * Finds the articles that hold every word of a query: in the title before the summary before the
 * lead before the body; of those, with the particles that were typed before with others; of those,
 * the newer before the older. Only where nothing is found, one wrong letter a word is forgiven.
 */
export function find(strapi: Core.Strapi, search: Search): Promise<Found> {
  return searching(strapi, async () => {
    const terms = termsOf(search.query);
    if (terms.length === 0) return nothing(terms);
    const exact = await ranked(strapi, search, lookFor(terms), lookForExactly(terms), 1);
    if (exact.length > 0) return found(strapi, exact, terms, new Map());
    const corrections = await correctionsOf(strapi, terms);
    const forgiving = lookForgivingly(terms, corrections);
    if (forgiving === null) return nothing(terms);
    const hits = await ranked(strapi, search, forgiving, null, FORGIVEN);
    return found(strapi, hits, terms, corrections);
  });
}

const nothing = (terms: Term[]): Found => ({
  hits: [],
  more: false,
  facets: { author: new Map(), category: new Map(), tag: new Map() },
  terms,
  corrections: new Map(),
});

async function ranked(
  strapi: Core.Strapi,
  { locale, filters, from, to }: Search,
  words: Expression,
  asTyped: Expression | null,
  weight: number,
): Promise<Found['hits']> {
  const filed = Object.entries(filters).map(([facet, documentId]) =>
    token(facetToken(facet as Facet, documentId)),
  );
  const range: Range = {
    from: from === null ? EVER.from : firstOf(dayOf(from)),
    before: to === null ? EVER.before : firstOf(dayOf(to) + 1),
  };
  const within = (expression: Expression) =>
    matches(strapi, all([token(localeToken(locale)), ...filed, expression]), MAX_FOUND + 1, range);

  const typed = new Set(asTyped === null ? [] : await within(asTyped));
  const hits = new Map<number, number>();
  for (const { mark, score } of PLACES) {
    const here = (await within(marked(words, mark))).filter((id) => !hits.has(id));
    const inOrder = [...here.filter((id) => typed.has(id)), ...here.filter((id) => !typed.has(id))];
    for (const id of inOrder) hits.set(id, score * weight);
    if (hits.size > MAX_FOUND) break;
  }
  return [...hits].map(([id, score]) => ({ id, score }));
}

const filedUnder = z.object({ facets: z.string(), count: z.coerce.number() });

async function found(
  strapi: Core.Strapi,
  matching: Found['hits'],
  terms: Term[],
  corrections: Corrections,
): Promise<Found> {
  // The index follows what is unpublished by some milliseconds; counts must not tell of it.
  const published = await publishedOf(strapi, matching);
  const hits = published.slice(0, MAX_FOUND);
  const rows = await runSql(
    strapi,
    filedUnder,
    `select facets, count(*) as count from threeline_search_documents
     where id in ${valuesOf(strapi, 'bigint')} group by facets`,
    [JSON.stringify(hits.map(({ id }) => id))],
  );
  const { facets } = nothing(terms);
  for (const row of rows) {
    for (const filed of row.facets.split(' ')) {
      for (const facet of Object.keys(FACETS) as Facet[]) {
        if (!filed.startsWith(FACETS[facet])) continue;
        const documentId = filed.slice(FACETS[facet].length);
        facets[facet].set(documentId, (facets[facet].get(documentId) ?? 0) + row.count);
      }
    }
  }
  return { hits, more: published.length > MAX_FOUND, facets, terms, corrections };
}

async function publishedOf(strapi: Core.Strapi, hits: Found['hits']): Promise<Found['hits']> {
  const rows = await runSql(
    strapi,
    z.object({ id: z.coerce.number() }),
    `select d.id from threeline_search_documents d where d.id in ${valuesOf(strapi, 'bigint')}
     and exists (select 1 from articles a where a.document_id = d.document_id
       and a.locale = d.locale and a.published_at is not null)`,
    [JSON.stringify(hits.map(({ id }) => id))],
  );
  const published = new Set(rows.map(({ id }) => id));
  return hits.filter(({ id }) => published.has(id));
}

const addressed = z.object({ id: z.coerce.number(), document_id: z.string() });

/** The documents of entries, in their order. */
export async function documentsOf(strapi: Core.Strapi, ids: readonly number[]): Promise<string[]> {
  const rows = await runSql(
    strapi,
    addressed,
    `select id, document_id from threeline_search_documents where id in ${valuesOf(strapi, 'bigint')}`,
    [JSON.stringify(ids)],
  );
  const documents = new Map(rows.map(({ id, document_id: documentId }) => [id, documentId]));
  return ids.flatMap((id) => documents.get(id) ?? []);
}
