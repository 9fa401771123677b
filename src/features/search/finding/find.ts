import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { isPublished } from '../../../articles/read';
import { FACETS, facetToken, localeToken, MARKS, type Facet } from '../index-table/entry';
import { dayOf, firstOf } from '../index-table/numbers';
import { isPostgres, runSql } from '../sql';
import {
  all,
  but,
  allowsTypos,
  expressionOf,
  exactExpressionOf,
  typoExpressionOf,
  marked,
  termsOf,
  token,
  type Corrections,
  type Expression,
  type Term,
} from '../tokens';
import { correctionsOf } from './corrections';
import { ALL_DATES, matching, withTokenIndex, type Range } from './matches';

/**
 * The best matches that one search examines. The limit keeps a word that every article contains fast among
 * a hundred thousand articles. `Found.more` tells that there are more matches.
 */
const MAX_FOUND = 2000;

/** A search. */
export interface Search {
  query: string;
  locale: string;
  /** The documentId for each facet. */
  filters: Partial<Record<Facet, string>>;
  /** The first and the last publication date, inclusive. */
  from: string | null;
  to: string | null;
}

export interface Found {
  /** Best first. */
  hits: Hit[];
  /** Whether there are more matches than the search examined. */
  more: boolean;
  /** The number of hits for each value of a facet, by documentId. */
  facets: Record<Facet, Map<string, number>>;
  terms: Term[];
  corrections: Corrections;
}

export interface Hit {
  documentId: string;
  score: number;
}

/** The parts of an article that may contain all words, best first. Each includes the parts before it. */
const PLACES = [
  { mark: MARKS.title, score: 1 },
  { mark: MARKS.titleAndSummary, score: 0.75 },
  { mark: MARKS.titleToLead, score: 0.5 },
  { mark: MARKS.anywhere, score: 0.25 },
];
/** The weight of a match that assumes a typo. */
const TYPO_WEIGHT = 0.5;

/**
 * Finds the articles that contain every word of a query. Matches in the title come first, then summary,
 * lead and body. Within one part, matches with the typed particles come first, then newer articles. Only
 * if nothing matches, one wrong letter per word is allowed.
 */
export function find(strapi: Core.Strapi, search: Search): Promise<Found> {
  return withTokenIndex(strapi, async () => {
    const terms = termsOf(search.query);
    if (terms.length === 0) return nothing(terms);
    const exact = await findMatches(
      strapi,
      search,
      expressionOf(terms),
      exactExpressionOf(terms),
      1,
    );
    if (exact.hits.length > 0) return { ...exact, terms, corrections: new Map() };
    if (!allowsTypos(terms)) return nothing(terms);
    const corrections = await correctionsOf(strapi, terms);
    const withTypos = typoExpressionOf(terms, corrections);
    if (withTypos === null) return nothing(terms);
    return {
      ...(await findMatches(strapi, search, withTypos, null, TYPO_WEIGHT)),
      terms,
      corrections,
    };
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

/** Entries with the same facets: number, documentId, index of `PLACES`, 1 for an exact match. */
const entries = z.array(z.tuple([z.number(), z.string(), z.number(), z.number()]));
const groupRow = z.object({
  facets: z.string(),
  // SQLite returns JSON as text.
  entries: z.preprocess(
    (value) => (typeof value === 'string' ? (JSON.parse(value) as unknown) : value),
    entries,
  ),
});

/** Runs one statement, which skips a place once better places have enough matches. */
async function findMatches(
  strapi: Core.Strapi,
  { locale, filters, from, to }: Search,
  words: Expression,
  exactWords: Expression | null,
  weight: number,
): Promise<Pick<Found, 'hits' | 'more' | 'facets'>> {
  const facetTokens = Object.entries(filters).map(([facet, documentId]) =>
    token(facetToken(facet as Facet, documentId)),
  );
  const range: Range = {
    from: from === null ? ALL_DATES.from : firstOf(dayOf(from)),
    before: to === null ? ALL_DATES.before : firstOf(dayOf(to) + 1),
  };
  const within = (expression: Expression, better: string[] = []) => {
    const wanted = all([token(localeToken(locale)), ...facetTokens, expression]);
    return matching(strapi, wanted, MAX_FOUND + 1, range, better);
  };
  const names = PLACES.map((_, place) => `place${String(place)}`);
  const places = PLACES.map(({ mark }, place) => {
    const here = marked(words, mark);
    const better = PLACES[place - 1];
    const alone = better === undefined ? here : but(here, marked(words, better.mark));
    return within(alone, names.slice(0, place));
  });
  const exact = exactWords === null ? null : within(exactWords);
  const every = names.map((name, place) => `select *, ${String(place)} as place from ${name}`);
  const isExact = exact === null ? '0' : 'case when id in (select id from exact) then 1 else 0 end';
  const list = isPostgres(strapi)
    ? 'json_agg(json_build_array(id, document_id, place, exact))'
    : 'json_group_array(json_array(id, document_id, place, exact))';
  const rows = await runSql(
    strapi,
    groupRow,
    `with ${names.map((name, place) => `${name} as materialized (${places[place]?.sql ?? ''})`).join(', ')}
     ${exact === null ? '' : `, exact as materialized (${exact.sql})`}
     select facets, ${list} as entries
     from (select *, ${isExact} as exact from (${every.join(' union all ')}) as every) as found
     -- The index follows an unpublish after some milliseconds. Counts must not include such articles.
     where exists (select 1 from articles where articles.document_id = found.document_id
       and articles.locale = ? and ${isPublished('articles')})
     group by facets`,
    [...places.flatMap(({ values }) => values), ...(exact?.values ?? []), locale],
  );
  const found = rows
    .flatMap(({ facets, entries: alike }) =>
      alike.map(([id, documentId, place, exact]) => ({ facets, id, documentId, place, exact })),
    )
    .sort((a, b) => a.place - b.place || b.exact - a.exact || b.id - a.id);
  const counted = found.slice(0, MAX_FOUND);
  return {
    hits: counted.map(({ documentId, place }) => ({
      documentId,
      score: (PLACES[place]?.score ?? 0) * weight,
    })),
    more: found.length > MAX_FOUND,
    facets: countsOf(counted),
  };
}

function countsOf(entries: readonly { facets: string }[]): Found['facets'] {
  const counts = noFacets();
  for (const { facets } of entries) {
    for (const facetOfEntry of facets.split(' ')) {
      for (const facet of Object.keys(FACETS) as Facet[]) {
        if (!facetOfEntry.startsWith(FACETS[facet])) continue;
        const documentId = facetOfEntry.slice(FACETS[facet].length);
        counts[facet].set(documentId, (counts[facet].get(documentId) ?? 0) + 1);
      }
    }
  }
  return counts;
}
