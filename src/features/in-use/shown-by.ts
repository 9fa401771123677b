import type { Core } from '@strapi/strapi';
import type { Knex, KnexQuery } from '../../platform/database';
import {
  componentTable,
  databaseModel,
  FILE,
  linkTable,
  morphLinkTable,
  type LinkTable,
} from '../../strapi';
import { ARTICLE } from '../../articles/uids';

/** Builds a query of the articles whose bodies show files, from a query of the files' ids. */
export type FilesInBodies = (knex: Knex, ids: KnexQuery) => KnexQuery;

/** The link tables of an article's relations to authors, categories and tags. */
function linksOfArticle(strapi: Core.Strapi): (LinkTable & { target: string })[] {
  return Object.values(databaseModel(strapi, ARTICLE).attributes).flatMap((attribute) => {
    const { target, inversedBy } = attribute;
    const links = linkTable(attribute);
    return target === undefined || inversedBy === undefined || links === null
      ? []
      : [{ ...links, target }];
  });
}

/** The content types other than files whose documents an article shows. */
export const shownTypes = (strapi: Core.Strapi): ReadonlySet<string> =>
  new Set(linksOfArticle(strapi).map(({ target }) => target));

/** The components of an article. */
const componentsOf = (strapi: Core.Strapi): string[] =>
  Object.values(strapi.contentType(ARTICLE).attributes).flatMap((attribute) =>
    attribute.type === 'component' ? [attribute.component] : [],
  );

/**
 * Queries of the ids of articles (drafts and published versions) that show some rows of a type. An
 * article shows a file as its cover, in a component, or as the avatar of its author.
 *
 * @param ids a query of the `id`s of those rows
 */
export function articlesShowing(
  strapi: Core.Strapi,
  knex: Knex,
  uid: string,
  ids: KnexQuery,
): KnexQuery[] {
  if (uid === ARTICLE) return [ids];
  const links = linksOfArticle(strapi);
  const direct = links
    .filter(({ target }) => target === uid)
    .map(({ table, ownColumn, targetColumn }) =>
      knex.select(ownColumn).from(table).whereIn(targetColumn, ids),
    );
  if (uid !== FILE) return direct;

  const { related } = databaseModel(strapi, FILE).attributes;
  const shows = related === undefined ? null : morphLinkTable(related);
  if (shows === null) throw new Error('Files have no relation to what shows them.');
  const relatedRows = (type: string): KnexQuery =>
    knex
      .select(shows.targetColumn)
      .from(shows.table)
      .where(shows.typeColumn, type)
      .whereIn(shows.ownColumn, ids.clone());
  const { table, entityColumn, componentColumn, typeColumn } = componentTable(strapi, ARTICLE);
  return [
    relatedRows(ARTICLE),
    ...[...shownTypes(strapi)].flatMap((type) =>
      articlesShowing(strapi, knex, type, relatedRows(type)),
    ),
    ...componentsOf(strapi).map((component) =>
      knex
        .select(entityColumn)
        .from(table)
        .where(typeColumn, component)
        .whereIn(componentColumn, relatedRows(component)),
    ),
  ];
}
