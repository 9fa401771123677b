import type { Core } from '@strapi/strapi';
import type { MayRead } from '../../../platform/http';
import { languagesOf, type ReadRows, type Row } from '../../../articles/read';
import { find, type Found, type Hit, type Search } from '../finding/find';
import { finderOf } from '../finding/highlight';
import { excerptsOf } from './excerpts';
import { facetsOf, filtersOf, type Facets } from './facets';
import type { SearchParameters } from './parameters';

/** A page of a search. */
interface SearchPage {
  hits: { row: Row; score: number; highlight: string }[];
  pagination: { page: number; pageSize: number; pageCount: number; total: number };
  facets: Facets;
  /** Whether more articles match than a search examines. `total` and `facets` count the examined ones. */
  more: boolean;
}

/**
 * Runs a search and reads one page of its results.
 *
 * @param readRows reads the articles of the page, with title, lead and summary for the excerpts
 */
export async function searchPage(
  strapi: Core.Strapi,
  parameters: SearchParameters,
  readRows: ReadRows,
  mayRead: MayRead,
): Promise<SearchPage> {
  const { q: query, page, pageSize, from = null, to = null } = parameters;
  const { locale } = await languagesOf(strapi, parameters.locale, null);
  const filters = await filtersOf(strapi, parameters, mayRead);
  const search: Search | null = filters === null ? null : { query, locale, filters, from, to };
  const found = search === null ? null : await find(strapi, search);
  const total = found?.hits.length ?? 0;
  const pagination = { page, pageSize, pageCount: Math.ceil(total / pageSize), total };
  if (found === null) {
    return {
      hits: [],
      pagination,
      facets: { categories: [], tags: [], authors: [] },
      more: false,
    };
  }
  const onPage = found.hits.slice((page - 1) * pageSize, page * pageSize);
  const [hits, facets] = await Promise.all([
    hitsOf(strapi, found, onPage, locale, readRows),
    facetsOf(strapi, found.facets, locale, mayRead),
  ]);
  return { hits, pagination, facets, more: found.more };
}

async function hitsOf(
  strapi: Core.Strapi,
  { terms, corrections }: Found,
  onPage: readonly Hit[],
  locale: string,
  readRows: ReadRows,
): Promise<SearchPage['hits']> {
  if (onPage.length === 0) return [];
  const scores = new Map(onPage.map(({ documentId, score }) => [documentId, score]));
  const rows = await readRows([...scores.keys()], locale);
  const excerpts = await excerptsOf(strapi, rows, finderOf(terms, corrections), terms.length);
  return rows.map((row) => ({
    row,
    score: scores.get(row.documentId) ?? 0,
    highlight: excerpts.get(row.id) ?? '',
  }));
}
