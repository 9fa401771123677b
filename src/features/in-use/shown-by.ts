import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import type { Knex, KnexQuery } from '../../platform/database';
import { FILE } from '../../strapi';
import { ARTICLE } from '../../articles/uids';

/** Builds a query of the articles whose bodies show files, from a query of the files' ids. */
export type FilesInBodies = (knex: Knex, ids: KnexQuery) => KnexQuery;

/** The table of a relation, seen from the side that owns it. */
interface Link {
  target: string;
  table: string;
  own: string;
  other: string;
}

const attributes = z.record(
  z.string(),
  z.looseObject({
    target: z.string().optional(),
    inversedBy: z.string().optional(),
    joinTable: z
      .looseObject({
        name: z.string(),
        joinColumn: z.object({ name: z.string() }),
        inverseJoinColumn: z.object({ name: z.string() }).optional(),
        morphColumn: z
          .looseObject({
            idColumn: z.object({ name: z.string() }),
            typeColumn: z.object({ name: z.string() }),
          })
          .optional(),
      })
      .optional(),
  }),
);

const attributesOf = (strapi: Core.Strapi, uid: string) =>
  attributes.parse(strapi.db.metadata.get(uid).attributes);

/** The relations of an article to authors, categories and tags. */
function linksOfArticle(strapi: Core.Strapi): Link[] {
  return Object.values(attributesOf(strapi, ARTICLE)).flatMap(
    ({ target, inversedBy, joinTable }) =>
      target === undefined || inversedBy === undefined || joinTable?.inverseJoinColumn === undefined
        ? []
        : [
            {
              target,
              table: joinTable.name,
              own: joinTable.joinColumn.name,
              other: joinTable.inverseJoinColumn.name,
            },
          ],
  );
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
    .map(({ table, own, other }) => knex.select(own).from(table).whereIn(other, ids));
  if (uid !== FILE) return direct;

  const related = attributesOf(strapi, FILE)['related']?.joinTable;
  if (related?.morphColumn === undefined)
    throw new Error('Files have no relation to what shows them.');
  const { name, joinColumn, morphColumn } = related;
  const relatedRows = (type: string): KnexQuery =>
    knex
      .select(morphColumn.idColumn.name)
      .from(name)
      .where(morphColumn.typeColumn.name, type)
      .whereIn(joinColumn.name, ids.clone());
  const holders = strapi.db.metadata.get(ARTICLE).tableName;
  return [
    relatedRows(ARTICLE),
    ...[...shownTypes(strapi)].flatMap((type) =>
      articlesShowing(strapi, knex, type, relatedRows(type)),
    ),
    ...componentsOf(strapi).map((component) =>
      knex
        .select('entity_id')
        .from(`${holders}_cmps`)
        .where('component_type', component)
        .whereIn('cmp_id', relatedRows(component)),
    ),
  ];
}
