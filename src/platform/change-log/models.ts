import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { componentTable, databaseModel, isTokenType, type ComponentTable } from '../../strapi';
import {
  inverseRelations,
  linksTo,
  morphRelations,
  ownerOfLinks,
  type Links,
  type MorphLinks,
} from './relations';

/** Internal records of Strapi, which readers never see. */
const BOOKKEEPING = /^plugin::(content-releases|review-workflows)\./;

/** The core store holds one value that readers see: the default locale. */
const CORE_STORE = 'strapi::core-store';

/** A content type whose entries readers see, or on which depends what they may see. */
export interface ContentModel {
  kind: 'content';
  uid: string;
  draftAndPublish: boolean;
  /** The attributes that identify a row's document and version, and decide whether readers see it. */
  identity: string[];
  /** The columns of these attributes, by attribute. */
  columns: Record<string, string>;
  table: string;
  inverse: Links[];
  morph: MorphLinks[];
  /** The values of a row that readers see; empty if they see every row. See `visibleWhenOf`. */
  visibleWhen: Record<string, string>;
  /** Relations to documents whose responses show this one; see `isShown`. */
  shownBy: Links[];
}

export interface ComponentModel {
  kind: 'component';
  uid: string;
  /** The models that contain the component, each with its table of components. */
  holders: { uid: string; links: ComponentTable }[];
}

/** How the log treats writes to a model. */
export type Model =
  | ContentModel
  | ComponentModel
  | { kind: 'core-store' }
  /** A link table that the media library writes itself, and the column of the relation's owner. */
  | { kind: 'upload-links'; uid: string; column: string };

const caches = new WeakMap<Core.Strapi, Map<string, Model | null>>();

/**
 * Describes a model; `null` if the log ignores writes to it. The result is cached, because every
 * statement needs it and models do not change at run time.
 */
export function modelOf(strapi: Core.Strapi, uid: string): Model | null {
  const cache = caches.get(strapi) ?? new Map<string, Model | null>();
  caches.set(strapi, cache);
  const known = cache.get(uid);
  if (known !== undefined) return known;
  const model = describe(strapi, uid);
  cache.set(uid, model);
  return model;
}

/** Whether writes to the model are changes of the log. */
export const isLogged = (strapi: Core.Strapi, uid: string): boolean =>
  modelOf(strapi, uid)?.kind === 'content';

/** @throws Error if the model is not a logged content type */
export function contentModel(strapi: Core.Strapi, uid: string): ContentModel {
  const model = modelOf(strapi, uid);
  if (model?.kind === 'content') return model;
  throw new Error(`The change log does not record ${uid}.`);
}

function describe(strapi: Core.Strapi, uid: string): Model | null {
  if (uid === CORE_STORE) return { kind: 'core-store' };
  if (uid in strapi.contentTypes) {
    const isContent = /^(?:api|plugin)::/.test(uid) || isTokenType(uid);
    return isContent && !BOOKKEEPING.test(uid) ? describeContent(strapi, uid) : null;
  }
  if (uid in strapi.components) return { kind: 'component', uid, holders: holdersOf(strapi, uid) };
  const owner = ownerOfLinks(strapi, uid);
  return owner === null ? null : { kind: 'upload-links', ...owner };
}

const COLUMNS = {
  id: 'id',
  documentId: 'document_id',
  locale: 'locale',
  publishedAt: 'published_at',
};

function describeContent(strapi: Core.Strapi, uid: string): ContentModel {
  const { attributes, tableName } = databaseModel(strapi, uid);
  const visibleWhen = visibleWhenOf(strapi, uid);
  const columns = [
    ...Object.entries(COLUMNS).filter(([name]) => name in attributes),
    ...Object.keys(visibleWhen).map((name): [string, string] => [
      name,
      attributes[name]?.columnName ?? name,
    ]),
  ];
  return {
    kind: 'content',
    uid,
    draftAndPublish: schemaOf(strapi, uid).options?.draftAndPublish === true,
    visibleWhen,
    identity: columns.map(([name]) => name),
    columns: Object.fromEntries(columns),
    table: tableName,
    inverse: inverseRelations(strapi, uid),
    morph: morphRelations(strapi, uid),
    shownBy: linksTo(strapi, uid, (target, attribute) => isShown(strapi, target, attribute)),
  };
}

/**
 * The values of the rows that readers see. The schema declares them for a type without drafts:
 * `"pluginOptions": { "changes": { "visibleWhen": { "moderation": "approved" } } }`. Writes to other
 * rows are logged as unpublished, so that they purge no cached response.
 */
const visibleWhenOf = (strapi: Core.Strapi, uid: string): Record<string, string> =>
  schemaOf(strapi, uid).pluginOptions?.changes?.visibleWhen ?? {};

/**
 * Whether the response of a document shows the documents of one of its relations. The schema
 * declares it on the attribute: `"pluginOptions": { "changes": { "shown": true } }`. The response of
 * an article counts its comments, so a change of a comment also changes its article.
 */
function isShown(strapi: Core.Strapi, uid: string, attribute: string): boolean {
  if (!(uid in strapi.contentTypes)) return false;
  return schemaOf(strapi, uid).attributes[attribute]?.pluginOptions?.changes?.shown === true;
}

const holdersOf = (strapi: Core.Strapi, component: string): ComponentModel['holders'] =>
  [...Object.keys(strapi.contentTypes), ...Object.keys(strapi.components)].flatMap((uid) => {
    const holds = Object.values(schemaOf(strapi, uid).attributes).some(
      (attribute) => attribute.component === component || attribute.components?.includes(component),
    );
    return holds ? [{ uid, links: componentTable(strapi, uid) }] : [];
  });

const schema = z.looseObject({
  options: z.looseObject({ draftAndPublish: z.boolean().optional() }).optional(),
  pluginOptions: z
    .looseObject({
      changes: z.object({ visibleWhen: z.record(z.string(), z.string()).optional() }).optional(),
    })
    .optional(),
  attributes: z.record(
    z.string(),
    z.looseObject({
      component: z.string().optional(),
      components: z.array(z.string()).optional(),
      pluginOptions: z
        .looseObject({ changes: z.object({ shown: z.boolean().optional() }).optional() })
        .optional(),
    }),
  ),
});

function schemaOf(strapi: Core.Strapi, uid: string) {
  const models: Record<string, unknown> = { ...strapi.contentTypes, ...strapi.components };
  return schema.parse(models[uid]);
}
