import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { jsonColumn } from '../../../platform/database';
import { FACETS, facetToken, localeToken, MARKS, type Facet } from '../index-table/entry';
import { dayOf, firstOf } from '../index-table/numbers';
import { isPostgres, runSql } from '../sql';
import {
  all,
  but,
  isForgiven,
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
import { EVER, matching, searching, type Range } from './matches';

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
  hits: Hit[];
  /** Whether more match than were looked at. */
  more: boolean;
  /** How many of the hits are filed under what, by documentId. */
  facets: Record<Facet, Map<string, number>>;
  terms: Term[];
  corrections: Corrections;
}

export interface Hit {
  documentId: string;
  score: number;
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
    const exact = await look(strapi, search, lookFor(terms), lookForExactly(terms), 1);
    if (exact.hits.length > 0) return { ...exact, terms, corrections: new Map() };
    if (!isForgiven(terms)) return nothing(terms);
    const corrections = await correctionsOf(strapi, terms);
    const forgiving = lookForgivingly(terms, corrections);
    if (forgiving === null) return nothing(terms);
    return { ...(await look(strapi, search, forgiving, null, FORGIVEN)), terms, corrections };
  });
}

const nothing = (terms: Term[]): Found => ({
  hits: [],
  more: false,
  facets: noFacets(),
  terms,
  corrections: new Map(),
});

const noFacets = (): Found['facets'] => ({
  author: new Map(),
  category: new Map(),
  tag: new Map(),
});

/** Entries with the same facets: of each its number, its document, its place, and whether it is as typed. */
const entries = z.array(z.tuple([z.number(), z.string(), z.number(), z.number()]));
const filedAlike = z.object({
  facets: z.string(),
  entries: jsonColumn(entries),
});

/** By one statement, which leaves places alone once better ones hold enough. */
async function look(
  strapi: Core.Strapi,
  { locale, filters, from, to }: Search,
  words: Expression,
  asTyped: Expression | null,
  weight: number,
): Promise<Pick<Found, 'hits' | 'more' | 'facets'>> {
  const filed = Object.entries(filters).map(([facet, documentId]) =>
    token(facetToken(facet as Facet, documentId)),
  );
  const range: Range = {
    from: from === null ? EVER.from : firstOf(dayOf(from)),
    before: to === null ? EVER.before : firstOf(dayOf(to) + 1),
  };
  const within = (expression: Expression, better: string[] = []) => {
    const wanted = all([token(localeToken(locale)), ...filed, expression]);
    return matching(strapi, wanted, MAX_FOUND + 1, range, better);
  };
  const names = PLACES.map((_, place) => `place${String(place)}`);
  const places = PLACES.map(({ mark }, place) => {
    const here = marked(words, mark);
    const better = PLACES[place - 1];
    const alone = better === undefined ? here : but(here, marked(words, better.mark));
    return within(alone, names.slice(0, place));
  });
  const typed = asTyped === null ? null : within(asTyped);
  const every = names.map((name, place) => `select *, ${String(place)} as place from ${name}`);
  const isTyped = typed === null ? '0' : 'case when id in (select id from typed) then 1 else 0 end';
  const list = isPostgres(strapi)
    ? 'json_agg(json_build_array(id, document_id, place, typed))'
    : 'json_group_array(json_array(id, document_id, place, typed))';
  const rows = await runSql(
    strapi,
    filedAlike,
    `with ${names.map((name, place) => `${name} as materialized (${places[place]?.sql ?? ''})`).join(', ')}
     ${typed === null ? '' : `, typed as materialized (${typed.sql})`}
     select facets, ${list} as entries
     from (select *, ${isTyped} as typed from (${every.join(' union all ')}) as every) as found
     -- The index follows what is unpublished by some milliseconds; counts must not tell of it.
     where exists (select 1 from articles where articles.document_id = found.document_id
       and articles.locale = ? and articles.published_at is not null)
     group by facets`,
    [...places.flatMap(({ values }) => values), ...(typed?.values ?? []), locale],
  );
  const found = rows
    .flatMap(({ facets, entries: alike }) =>
      alike.map(([id, documentId, place, typed]) => ({ facets, id, documentId, place, typed })),
    )
    .sort((a, b) => a.place - b.place || b.typed - a.typed || b.id - a.id);
  const looked = found.slice(0, MAX_FOUND);
  return {
    hits: looked.map(({ documentId, place }) => ({
      documentId,
      score: (PLACES[place]?.score ?? 0) * weight,
    })),
    more: found.length > MAX_FOUND,
    facets: countsOf(looked),
  };
}

function countsOf(entries: readonly { facets: string }[]): Found['facets'] {
  const counts = noFacets();
  for (const { facets } of entries) {
    for (const filed of facets.split(' ')) {
      for (const facet of Object.keys(FACETS) as Facet[]) {
        if (!filed.startsWith(FACETS[facet])) continue;
        const documentId = filed.slice(FACETS[facet].length);
        counts[facet].set(documentId, (counts[facet].get(documentId) ?? 0) + 1);
      }
    }
  }
  return counts;
}
