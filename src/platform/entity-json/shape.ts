import type { Core } from '@strapi/strapi';
import { contentTypes } from '@strapi/utils';
import { z } from 'zod';

/** The fields of an entity that are read, in the order of the response. */
export interface Shape {
  uid: string;
  table: string;
  /** A document, whose changes purge cached responses; otherwise a component. */
  isDocument: boolean;
  columns: { name: string; column: string; type: string }[];
  children: { name: string; many: boolean; link: Link; shape: Shape }[];
}

/** The join table of a child, and its columns. */
interface Link {
  table: string;
  parent: string;
  child: string;
  /** Required values of columns, for tables that join several types. */
  on: Record<string, string>;
  order: string | null;
}

/** Relations, media and components to read, by name. */
export interface Populate {
  [name: string]: Populate;
}

const columnName = z.object({ name: z.string() });
const joinTable = z.looseObject({
  name: z.string(),
  joinColumn: columnName,
  inverseJoinColumn: columnName,
  on: z.record(z.string(), z.string()).default({}),
  orderColumnName: z.string().optional(),
});
const morphTable = z.looseObject({
  name: z.string(),
  joinColumn: columnName,
  morphColumn: z.looseObject({ idColumn: columnName, typeColumn: columnName }),
});
const attributeShape = z.looseObject({
  type: z.string(),
  columnName: z.string().optional(),
  relation: z.string().optional(),
  target: z.string().optional(),
  morphBy: z.string().optional(),
  joinTable: z.unknown().optional(),
});

/**
 * Derives the shape of an entity from the schema of Strapi's database layer. New fields of a content
 * type are therefore read, and private fields left out, without a change here.
 *
 * @param withPrivate reads private fields too, for entities that no reader sees
 */
export function shapeOf(
  strapi: Core.Strapi,
  uid: string,
  populate: Populate,
  withPrivate = false,
): Shape {
  const { tableName, attributes } = strapi.db.metadata.get(uid);
  const fields = z.record(z.string(), attributeShape).parse(attributes);
  const model = strapi.getModel(uid as Parameters<typeof strapi.getModel>[0]);
  const columns = Object.entries(fields)
    .filter(
      ([name, { type }]) =>
        type !== 'relation' &&
        type !== 'password' &&
        (withPrivate || !contentTypes.isPrivateAttribute(model, name)),
    )
    .map(([name, { type, columnName: column = name }]) => ({ name, column, type }));
  const children = Object.entries(populate).map(([name, below]) => {
    const field = fields[name];
    if (field?.target === undefined) throw new Error(`${uid} has no relation "${name}".`);
    const many = /Many$|^manyToMany$/.test(field.relation ?? '');
    return {
      name,
      many,
      link: linkOf(strapi, uid, name, field),
      shape: shapeOf(strapi, field.target, below, withPrivate),
    };
  });
  return {
    uid,
    table: tableName,
    isDocument: model.modelType === 'contentType',
    columns,
    children,
  };
}

function linkOf(
  strapi: Core.Strapi,
  uid: string,
  name: string,
  { target = '', morphBy, joinTable: join }: z.infer<typeof attributeShape>,
): Link {
  if (morphBy === undefined) {
    const {
      name: table,
      joinColumn,
      inverseJoinColumn,
      on,
      orderColumnName,
    } = joinTable.parse(join);
    return {
      table,
      parent: joinColumn.name,
      child: inverseJoinColumn.name,
      on,
      order: orderColumnName ?? null,
    };
  }
  const { attributes } = strapi.db.metadata.get(target);
  const inverse = attributeShape.parse((attributes as Record<string, unknown>)[morphBy]);
  const { name: table, joinColumn, morphColumn } = morphTable.parse(inverse.joinTable);
  return {
    table,
    parent: morphColumn.idColumn.name,
    child: joinColumn.name,
    on: { [morphColumn.typeColumn.name]: uid, field: name },
    order: 'order',
  };
}
