import type { Core, UID } from '@strapi/strapi';
import { z } from 'zod';
import type { Populate } from '../../platform/entity-json';

/** The kinds of fields that revisions store, compare and restore differently. */
export type Field =
  | { kind: 'value' }
  | { kind: 'text' }
  | { kind: 'blocks' }
  | { kind: 'component'; repeatable: boolean; fields: Fields }
  | { kind: 'relation'; many: boolean; target: UID.ContentType; label: string }
  | { kind: 'media'; many: boolean };

export type Fields = ReadonlyMap<string, Field>;

/** Fields that editors do not write. Strapi or the article rules derive them. */
const DERIVED: ReadonlySet<string> = new Set([
  'id',
  'documentId',
  'locale',
  'localizations',
  'createdAt',
  'createdBy',
  'updatedAt',
  'updatedBy',
  'publishedAt',
  'firstPublicationDate',
  'firstPublicationInstant',
  'editVersion',
  'readingMinutes',
  'anchor',
]);

const attributeShape = z.looseObject({
  type: z.string(),
  component: z.string().optional(),
  repeatable: z.boolean().optional(),
  target: z.string().optional(),
  relation: z.string().optional(),
  mappedBy: z.string().optional(),
  multiple: z.boolean().optional(),
});

/** The fields of a content type or component that a revision stores, in the order of the schema. */
export function fieldsOf(strapi: Core.Strapi, uid: UID.ContentType | UID.Component): Fields {
  const fields = new Map<string, Field>();
  for (const [name, unparsed] of Object.entries(strapi.getModel(uid).attributes)) {
    const attribute = attributeShape.parse(unparsed);
    const field = DERIVED.has(name) ? null : fieldOf(strapi, attribute);
    if (field !== null) fields.set(name, field);
  }
  return fields;
}

function fieldOf(strapi: Core.Strapi, attribute: z.infer<typeof attributeShape>): Field | null {
  switch (attribute.type) {
    case 'component':
      return {
        kind: 'component',
        repeatable: attribute.repeatable === true,
        fields: fieldsOf(strapi, attribute.component as UID.Component),
      };
    case 'relation': {
      // The other document owns this relation: comments are not part of an article's content.
      if (attribute.mappedBy !== undefined || attribute.target === undefined) return null;
      const target = attribute.target as UID.ContentType;
      return {
        kind: 'relation',
        many: attribute.relation?.endsWith('ToMany') === true,
        target,
        label: labelOf(strapi, target),
      };
    }
    case 'media':
      return { kind: 'media', many: attribute.multiple === true };
    case 'blocks':
      return { kind: 'blocks' };
    case 'string':
    case 'text':
    case 'richtext':
    case 'uid':
      return { kind: 'text' };
    default:
      return { kind: 'value' };
  }
}

/** The field that names a document to people. */
const labelOf = (strapi: Core.Strapi, target: UID.ContentType): string =>
  ['name', 'title'].find((field) => field in strapi.contentType(target).attributes) ?? 'documentId';

/** The relations and components to read with a row. */
export function populateOf(fields: Fields): Populate {
  const populate: Populate = {};
  for (const [name, field] of fields) {
    if (field.kind === 'component') populate[name] = populateOf(field.fields);
    if (field.kind === 'relation' || field.kind === 'media') populate[name] = {};
  }
  return populate;
}
