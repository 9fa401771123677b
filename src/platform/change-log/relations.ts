import type { Core } from '@strapi/strapi';
import {
  databaseModel,
  databaseModels,
  linkTable,
  morphLinkTable,
  type DatabaseAttribute,
  type LinkTable,
  type MorphLinkTable,
} from '../../strapi';

/** A relation, with its link table as seen from one side. */
export interface Links extends Pick<LinkTable, 'table' | 'ownColumn' | 'targetColumn'> {
  attribute: string;
  /** The model at the other end. */
  target: string;
}

/** A relation to any model. `typeColumn` holds the model at the other end. */
export interface MorphLinks extends Pick<
  MorphLinkTable,
  'table' | 'ownColumn' | 'targetColumn' | 'typeColumn'
> {
  attribute: string;
}

const attributesOf = (strapi: Core.Strapi, uid: string): [string, DatabaseAttribute][] =>
  Object.entries(databaseModel(strapi, uid).attributes);

function linksOf(attribute: string, relation: DatabaseAttribute): Links[] {
  const links = linkTable(relation);
  const { target } = relation;
  return target === undefined || links === null ? [] : [{ ...links, attribute, target }];
}

/** Relations that the other side owns. An edit of one changes the documents at the other end. */
export const inverseRelations = (strapi: Core.Strapi, uid: string): Links[] =>
  attributesOf(strapi, uid).flatMap(([name, attribute]) =>
    attribute.mappedBy === undefined ? [] : linksOf(name, attribute),
  );

/** Relations to any model, such as a file's relation to the documents that show it. */
export const morphRelations = (strapi: Core.Strapi, uid: string): MorphLinks[] =>
  attributesOf(strapi, uid).flatMap(([attribute, relation]) => {
    const links = morphLinkTable(relation);
    return links === null ? [] : [{ ...links, attribute }];
  });

/** Relations that this side owns, whose attribute on the other side is wanted. */
export const linksTo = (
  strapi: Core.Strapi,
  uid: string,
  isWanted: (target: string, attribute: string) => boolean,
): Links[] =>
  attributesOf(strapi, uid).flatMap(([name, attribute]) => {
    const { inversedBy, target } = attribute;
    if (inversedBy === undefined || target === undefined) return [];
    return isWanted(target, inversedBy) ? linksOf(name, attribute) : [];
  });

const MEDIA_LIBRARY = ['plugin::upload.file', 'plugin::upload.folder'];

/**
 * Finds the owner of a link table of the media library, which moves files and folders by writing
 * these tables itself.
 *
 * @returns the content type and its column; `null` for any other table
 */
export function ownerOfLinks(
  strapi: Core.Strapi,
  table: string,
): { uid: string; column: string } | null {
  for (const { uid, attributes } of databaseModels(strapi)) {
    if (!MEDIA_LIBRARY.includes(uid)) continue;
    for (const { joinTable, inversedBy } of Object.values(attributes)) {
      if (inversedBy !== undefined && joinTable?.name === table) {
        return { uid, column: joinTable.joinColumn.name };
      }
    }
  }
  return null;
}
