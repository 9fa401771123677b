import type { Core, UID } from '@strapi/strapi';
import { z } from 'zod';
import type { Attribute } from './plans/condition';

const attributes = z.record(
  z.string(),
  z.looseObject({
    type: z.string(),
    private: z.boolean().optional(),
    relation: z.string().optional(),
    target: z.string().optional(),
    component: z.string().optional(),
    repeatable: z.boolean().optional(),
    multiple: z.boolean().optional(),
  }),
);

/** An attribute of a content type or component, with what a query's cost depends on. */
export interface Field extends Attribute {
  /** `relation` for whatever leads to other rows. */
  type: string;
  /** How many rows it leads to, and whether they are a component's. */
  kind: 'column' | 'relation' | 'relations' | 'component' | 'components';
}

/** The attributes of a model by its uid. */
export type FieldsOf = (uid: string) => Readonly<Record<string, Field>>;

/** Reads models once each: they do not change while the application runs. */
export function fieldsOf(strapi: Core.Strapi): FieldsOf {
  const known = new Map<string, Readonly<Record<string, Field>>>();
  return (uid) => {
    const before = known.get(uid);
    if (before !== undefined) return before;
    const model = attributes.parse(strapi.getModel(uid as UID.Schema).attributes);
    const fields = Object.fromEntries(
      Object.entries(model)
        // Strapi refuses these by name.
        .filter(([, attribute]) => attribute.private !== true)
        .map(([name, attribute]) => [name, fieldOf(attribute)]),
    );
    known.set(uid, fields);
    return fields;
  };
}

type SchemaAttribute = z.infer<typeof attributes>[string];

function fieldOf({
  type,
  component,
  repeatable,
  multiple,
  relation,
  target,
}: SchemaAttribute): Field {
  switch (type) {
    case 'component': {
      const kind = repeatable === true ? 'components' : 'component';
      return { type: 'relation', kind, ...(component === undefined ? {} : { target: component }) };
    }
    case 'media': {
      const kind = multiple === true ? 'relations' : 'relation';
      return { type: 'relation', kind, target: 'plugin::upload.file' };
    }
    case 'relation': {
      const kind = relation?.endsWith('Many') === true ? 'relations' : 'relation';
      return { type: 'relation', kind, ...(target === undefined ? {} : { target }) };
    }
    default:
      return { type, kind: 'column' };
  }
}
