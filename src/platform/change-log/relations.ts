import type { Core } from '@strapi/strapi';

/** An attribute of Strapi's database layer, as far as the log reads it. */
interface Attribute {
  type: string;
  relation?: string;
  target?: string;
  mappedBy?: string;
  inversedBy?: string;
  joinTable?: {
    name: string;
    joinColumn: { name: string };
    inverseJoinColumn?: { name: string };
    morphColumn?: { idColumn: { name: string }; typeColumn: { name: string } };
  };
}

/** The columns of a relation's table, seen from one of its sides. */
export interface Links {
  attribute: string;
  table: string;
  /** The model at the other end. */
  target: string;
  ownColumn: string;
  targetColumn: string;
}

/** The columns of a relation's table whose other end may be any model, `typeColumn` telling which. */
export interface MorphLinks extends Omit<Links, 'target'> {
  typeColumn: string;
}

const attributesOf = (strapi: Core.Strapi, uid: string): [string, Attribute][] =>
  Object.entries(strapi.db.metadata.get(uid).attributes);

function linksOf(name: string, { target, joinTable }: Attribute): Links[] {
  if (target === undefined || joinTable?.inverseJoinColumn === undefined) return [];
  return [
    {
      attribute: name,
      table: joinTable.name,
      target,
      ownColumn: joinTable.joinColumn.name,
      targetColumn: joinTable.inverseJoinColumn.name,
    },
  ];
}

/** Relations that are kept with the other side: an edit of one here changes the documents there. */
export const inverseRelations = (strapi: Core.Strapi, uid: string): Links[] =>
  attributesOf(strapi, uid).flatMap(([name, attribute]) =>
    attribute.mappedBy === undefined ? [] : linksOf(name, attribute),
  );

/** Relations to any model, such as what a file is used by. */
export const morphRelations = (strapi: Core.Strapi, uid: string): MorphLinks[] =>
  attributesOf(strapi, uid).flatMap(([attribute, { relation, joinTable }]) =>
    relation === 'morphToMany' && joinTable?.morphColumn !== undefined
      ? [
          {
            attribute,
            table: joinTable.name,
            ownColumn: joinTable.joinColumn.name,
            targetColumn: joinTable.morphColumn.idColumn.name,
            typeColumn: joinTable.morphColumn.typeColumn.name,
          },
        ]
      : [],
  );

/** Relations of this side to attributes of the other side that are wanted. */
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

/**
 * The media library moves files and folders by writing the tables of their relations itself.
 *
 * @returns whose relations a table keeps, where they are those of the media library
 */
export function ownerOfLinks(
  strapi: Core.Strapi,
  table: string,
): { uid: string; column: string } | null {
  for (const uid of ['plugin::upload.file', 'plugin::upload.folder']) {
    if (!strapi.db.metadata.has(uid)) continue;
    for (const [, { joinTable, inversedBy }] of attributesOf(strapi, uid)) {
      if (inversedBy !== undefined && joinTable?.name === table) {
        return { uid, column: joinTable.joinColumn.name };
      }
    }
  }
  return null;
}
