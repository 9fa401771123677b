import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import type { ArticleSelection } from '../../articles/read';
import { CARD } from '../../articles/read';
import { searchPage, searchParameters } from '../../features/search';
import { parseOrThrow } from '../../platform/http';
import type { Plan, Root } from './plan';
import {
  localesOf,
  readOne,
  readPage,
  rowsOf,
  type Reading,
  type RootValue,
} from './read-articles';

export type { RootValue };

/** The permission that each field of `Query` needs, as its resolver does. */
const ACTIONS: Readonly<Record<Root['name'], string>> = {
  article: 'api::article.article.findOne',
  articleBySlug: 'api::article.article-by-slug.findOne',
  articles: 'api::article.article.find',
  articles_connection: 'api::article.article.find',
  search: 'api::search.search.find',
};
const RELATED = 'api::search.related.find';

/** What a reader must be allowed to do for a query. */
export const actionsOf = ({ roots }: Plan): string[] =>
  roots.flatMap(({ name, asked }) => [ACTIONS[name], ...(asked.related === null ? [] : [RELATED])]);

/** Whether a query reads the index of search, which follows writes with a delay. */
export const isSearched = ({ roots }: Plan): boolean =>
  roots.some(({ name, asked }) => name === 'search' || asked.related !== null);

/** @returns `null` if Apollo must respond, such as for an article that was not found */
export function readRoot(
  strapi: Core.Strapi,
  root: Root,
  args: unknown,
  reading: Reading,
): Promise<RootValue | null> {
  switch (root.name) {
    case 'article':
    case 'articleBySlug':
      return readOne(strapi, root, args, reading);
    case 'articles':
    case 'articles_connection':
      return readPage(strapi, root, args, reading);
    case 'search':
      return readSearch(strapi, root, args, reading);
  }
}

const given = z.record(z.string(), z.unknown());

async function readSearch(
  strapi: Core.Strapi,
  { asked }: Root,
  args: unknown,
  { reader }: Reading,
): Promise<RootValue | null> {
  const named = Object.entries(given.parse(args)).filter(([, value]) => value !== null);
  const parameters = parseOrThrow(searchParameters, Object.fromEntries(named));
  const { locale } = parameters;
  if (asked.related !== null || localesOf({ locale: locale ?? undefined }, reader) === null) {
    return null;
  }
  const rows = rowsOf(strapi, withExcerpt(asked.selection), reader);
  const everyType = () => Promise.resolve(true);
  const { hits, ...rest } = await searchPage(strapi, parameters, rows, everyType);
  return {
    value: { ...rest, hits: hits.map(({ row, ...hit }) => ({ ...hit, article: row })) },
    tags: null,
  };
}

/** The excerpt of a hit is taken from its title, lead and summary. */
const withExcerpt = (selection: ArticleSelection): ArticleSelection => ({
  ...selection,
  fields: selection.fields && [...selection.fields, 'title', 'lead'],
  children: { ...selection.children, ...SUMMARY },
});

const { summary } = CARD.children;
const SUMMARY = summary && { summary };
