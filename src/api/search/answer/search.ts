import type { Core } from '@strapi/strapi';
import type { MayRead } from '../../../content-api';
import { languagesOf } from '../../article/read/languages';
import { documentsOf, find, finderOf, highlight, type Found, type Search } from '../../../search';
import { publishedRows, textsOf, type Row } from './cards';
import { facetsOf, filtersOf, type Facets } from './facets';
import type { SearchParameters } from './parameters';

/** A page of a search. */
export interface SearchPage {
  hits: { row: Row; score: number; highlight: string }[];
  pagination: { page: number; pageSize: number; pageCount: number; total: number };
  facets: Facets;
  /** More articles match than a search looks at; `total` and `facets` are of those it looked at. */
  more: boolean;
}

/**
 * Answers a search.
 *
 * @param selection what to select of the articles: sanitised parameters of the Document Service
 */
export async function searchPage(
  strapi: Core.Strapi,
  parameters: SearchParameters,
  selection: Record<string, unknown>,
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
  return {
    hits: await hitsOf(strapi, found, onPage, locale, selection),
    pagination,
    facets: await facetsOf(strapi, found.facets, mayRead),
    more: found.more,
  };
}

async function hitsOf(
  strapi: Core.Strapi,
  { terms, corrections }: Found,
  onPage: Found['hits'],
  locale: string,
  selection: Record<string, unknown>,
): Promise<SearchPage['hits']> {
  if (onPage.length === 0) return [];
  const documents = await documentsOf(
    strapi,
    onPage.map(({ id }) => id),
  );
  const scores = new Map(documents.map((document, index) => [document, onPage[index]?.score ?? 0]));
  const rows = await publishedRows(strapi, documents, locale, selection);
  const texts = await textsOf(
    strapi,
    rows.map(({ id }) => id),
  );
  const finder = finderOf(terms, corrections);
  return rows.map((row) => ({
    row,
    score: scores.get(row.documentId) ?? 0,
    highlight: highlight(texts.get(row.id) ?? [], finder, terms.length),
  }));
}
