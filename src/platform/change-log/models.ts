import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import {
  inverseRelations,
  linksTo,
  morphRelations,
  ownerOfLinks,
  type Links,
  type MorphLinks,
} from './relations';

/** Strapi's own bookkeeping beside the content, which no reader of content ever sees. */
const BOOKKEEPING = /^plugin::(content-releases|review-workflows)\./;

/** The core store holds one thing that readers see: which locale is the default. */
const CORE_STORE = 'strapi::core-store';

/** A content type of which readers see something. */
export interface ContentModel {
  kind: 'content';
  uid: string;
  draftAndPublish: boolean;
  /** The attributes that tell which version of which document a row is, and whether readers see it. */
  identity: string[];
  /** The same as columns, each under the attribute's name. */
  columns: Record<string, string>;
  table: string;
  inverse: Links[];
  morph: MorphLinks[];
  /** The values that a row has which readers see; empty where they see every row. See `visibleWhen`. */
  visibleWhen: Record<string, string>;
  /** Relations to documents whose answers show this one; see `isShown`. */
  shownBy: Links[];
}

export interface ComponentModel {
  kind: 'component';
  uid: string;
  /** The tables in which documents and other components hold it, each with its model. */
  holders: { uid: string; table: string }[];
}

/** What writes to a model mean for the log. */
export type Model =
  | ContentModel
  | ComponentModel
  | { kind: 'core-store' }
  /** A table of relations that the media library writes itself, and the column of its owner. */
  | { kind: 'upload-links'; uid: string; column: string };

const caches = new WeakMap<Core.Strapi, Map<string, Model | null>>();

/**
 * Describes a model; `null` where writes to it mean nothing. Kept: the models of a running
 * application do not change, and every statement asks.
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

/** @throws Error where the model is no content */
export function contentModel(strapi: Core.Strapi, uid: string): ContentModel {
  const model = modelOf(strapi, uid);
  if (model?.kind === 'content') return model;
  throw new Error(`${uid} is no content type whose changes are logged.`);
}

function describe(strapi: Core.Strapi, uid: string): Model | null {
  if (uid === CORE_STORE) return { kind: 'core-store' };
  if (uid in strapi.contentTypes) {
    const isContent = uid.startsWith('api::') || uid.startsWith('plugin::');
    return isContent && !BOOKKEEPING.test(uid) ? describeContent(strapi, uid) : null;
  }
  if (uid in strapi.components) return { kind: 'component', uid, holders: holdersOf(strapi, uid) };
  const owner = ownerOfLinks(strapi, uid);
  return owner === null ? null : { kind: 'upload-links', ...owner };
}

const scalar = z.looseObject({ columnName: z.string() });

function columnOf(attribute: unknown): string | undefined {
  const parsed = scalar.safeParse(attribute);
  return parsed.success ? parsed.data.columnName : undefined;
}

const COLUMNS = {
  id: 'id',
  documentId: 'document_id',
  locale: 'locale',
  publishedAt: 'published_at',
};

function describeContent(strapi: Core.Strapi, uid: string): ContentModel {
  const { attributes, tableName } = strapi.db.metadata.get(uid);
  const visibleWhen = visibleWhenOf(strapi, uid);
  const columns = [
    ...Object.entries(COLUMNS).filter(([name]) => name in attributes),
    ...Object.keys(visibleWhen).map((name): [string, string] => [
      name,
      columnOf(attributes[name]) ?? name,
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
 * Which rows of a type without drafts readers see, by the schema's word: the content type has
 * `"pluginOptions": { "changes": { "visibleWhen": { "moderation": "approved" } } }`. A write to any
 * other row is logged as one that changes nothing for readers, so that nothing is purged by it.
 */
const visibleWhenOf = (strapi: Core.Strapi, uid: string): Record<string, string> =>
  schemaOf(strapi, uid).pluginOptions?.changes?.visibleWhen ?? {};

/**
 * Whether a document's answer shows what a relation of it leads to, by the schema's word: the
 * attribute has `"pluginOptions": { "changes": { "shown": true } }`. An article's answer counts its
 * comments, so a comment's change is one of its article too; a tag has no say in its articles.
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
    return holds ? [{ uid, table: `${strapi.db.metadata.get(uid).tableName}_cmps` }] : [];
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
