import type { Core } from '@strapi/strapi';
import { z } from 'zod';

/** Strapi's own bookkeeping beside the content, which no reader of content ever sees. */
const BOOKKEEPING = /^plugin::(content-releases|review-workflows)\./;

/** The core store holds one thing that readers see: which locale is the default. */
export const CORE_STORE = 'strapi::core-store';
export const DEFAULT_LOCALE_KEY = 'plugin_i18n_default_locale';

export type ModelKind = 'content' | 'component' | 'core-store' | 'upload-links';

/** What writes to a model mean for the log; `null` where they mean nothing. */
export function kindOf(strapi: Core.Strapi, uid: string): ModelKind | null {
  if (uid === CORE_STORE) return 'core-store';
  if (uid in strapi.contentTypes) {
    const isContent = uid.startsWith('api::') || uid.startsWith('plugin::');
    return isContent && !BOOKKEEPING.test(uid) ? 'content' : null;
  }
  if (uid in strapi.components) return 'component';
  return ownerOfLinks(strapi, uid) === null ? null : 'upload-links';
}

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
export interface MorphLinks {
  attribute: string;
  table: string;
  ownColumn: string;
  targetColumn: string;
  typeColumn: string;
}

const attributesOf = (strapi: Core.Strapi, uid: string): [string, Attribute][] =>
  Object.entries(strapi.db.metadata.get(uid).attributes);

function linksOf(attribute: string, { target, joinTable }: Attribute): Links | null {
  if (target === undefined || joinTable?.inverseJoinColumn === undefined) return null;
  return {
    attribute,
    table: joinTable.name,
    target,
    ownColumn: joinTable.joinColumn.name,
    targetColumn: joinTable.inverseJoinColumn.name,
  };
}

const isPresent = <T>(value: T | null): value is T => value !== null;

/** Relations that are kept with the other side: an edit of one here changes the documents there. */
export const inverseRelations = (strapi: Core.Strapi, uid: string): Links[] =>
  attributesOf(strapi, uid)
    .filter(([, attribute]) => attribute.mappedBy !== undefined)
    .map(([name, attribute]) => linksOf(name, attribute))
    .filter(isPresent);

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

/**
 * Relations to documents whose answers show this one, by the schema's word: the attribute at the
 * other end has `"pluginOptions": { "changes": { "shown": true } }`. An article's answer counts
 * its comments, so a comment's change is one of its article too; a tag has no say in its articles.
 */
export const shownThrough = (strapi: Core.Strapi, uid: string): Links[] =>
  attributesOf(strapi, uid)
    .filter(([, { inversedBy, target = '' }]) => {
      if (inversedBy === undefined || !(target in strapi.contentTypes)) return false;
      return schemaOf(strapi, target)[inversedBy]?.pluginOptions?.changes?.shown === true;
    })
    .map(([name, attribute]) => linksOf(name, attribute))
    .filter(isPresent);

/**
 * The media library moves files and folders by writing the tables of their relations itself.
 *
 * @returns whose relations a table keeps, where they are those of the media library
 */
export function ownerOfLinks(strapi: Core.Strapi, table: string): { uid: string; column: string } | null {
  for (const uid of ['plugin::upload.file', 'plugin::upload.folder']) {
    for (const [, { joinTable, inversedBy }] of attributesOf(strapi, uid)) {
      if (inversedBy !== undefined && joinTable?.name === table) {
        return { uid, column: joinTable.joinColumn.name };
      }
    }
  }
  return null;
}

/** The tables in which documents and components hold components of a kind, each with its model. */
export const holdersOf = (strapi: Core.Strapi, component: string): { uid: string; table: string }[] =>
  [...Object.keys(strapi.contentTypes), ...Object.keys(strapi.components)].flatMap((uid) => {
    const holds = Object.values(schemaOf(strapi, uid)).some(
      (attribute) => attribute.component === component || attribute.components?.includes(component),
    );
    return holds ? [{ uid, table: `${strapi.db.metadata.get(uid).tableName}_cmps` }] : [];
  });

const schemaAttributes = z.record(
  z.string(),
  z.looseObject({
    component: z.string().optional(),
    components: z.array(z.string()).optional(),
    pluginOptions: z
      .looseObject({ changes: z.object({ shown: z.boolean().optional() }).optional() })
      .optional(),
  }),
);

function schemaOf(strapi: Core.Strapi, uid: string) {
  const models: Record<string, { attributes: unknown }> = { ...strapi.contentTypes, ...strapi.components };
  return schemaAttributes.parse(models[uid]?.attributes);
}
