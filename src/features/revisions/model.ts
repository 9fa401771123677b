import type { Core, UID } from '@strapi/strapi';
import { z } from 'zod';
import type { Populate } from '../../platform/entity-json';

/** What a field is, as far as keeping, comparing and restoring it goes. */
export type Field =
  | { kind: 'value' }
  | { kind: 'text' }
  | { kind: 'blocks' }
  | { kind: 'component'; repeatable: boolean; fields: Fields }
  | { kind: 'relation'; many: boolean; target: UID.ContentType; label: string }
  | { kind: 'media'; many: boolean };

export type Fields = ReadonlyMap<string, Field>;

/** Nobody writes these: Strapi, or the rules of articles, derive them again. */
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

/** The fields of a content type or a component that a revision keeps, in the order of its schema. */
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
      // What other documents say about this one, such as its comments, is theirs.
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

/** The field by which people know a document. */
const labelOf = (strapi: Core.Strapi, target: UID.ContentType): string =>
  ['name', 'title'].find((field) => field in strapi.contentType(target).attributes) ?? 'documentId';

/** What hangs on a row and is read with it, so that it holds all of the fields. */
export function populateOf(fields: Fields): Populate {
  const populate: Populate = {};
  for (const [name, field] of fields) {
    if (field.kind === 'component') populate[name] = populateOf(field.fields);
    if (field.kind === 'relation' || field.kind === 'media') populate[name] = {};
  }
  return populate;
}
