import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { FILE, findModel } from '../../strapi';
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

/** The properties of an attribute that the cost of a query depends on. */
export interface Field extends Attribute {
  /** `relation` for every attribute that leads to other rows. */
  type: string;
  /** Whether it leads to one row or many, and whether to components. */
  kind: 'column' | 'relation' | 'relations' | 'component' | 'components';
}

/** Returns the attributes of a model by its uid. */
export type FieldsOf = (uid: string) => Readonly<Record<string, Field>>;

/** Reads each model once, because models do not change while the application runs. */
export function fieldsOf(strapi: Core.Strapi): FieldsOf {
  const known = new Map<string, Readonly<Record<string, Field>>>();
  return (uid) => {
    const before = known.get(uid);
    if (before !== undefined) return before;
    const model = attributes.parse(findModel(strapi, uid)?.attributes);
    const fields = Object.fromEntries(
      Object.entries(model)
        // Strapi refuses private attributes.
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
      return { type: 'relation', kind, target: FILE };
    }
    case 'relation': {
      const kind = relation?.endsWith('Many') === true ? 'relations' : 'relation';
      return { type: 'relation', kind, ...(target === undefined ? {} : { target }) };
    }
    default:
      return { type, kind: 'column' };
  }
}
