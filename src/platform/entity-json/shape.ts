import type { Core } from '@strapi/strapi';
import { contentTypes } from '@strapi/utils';
import { databaseModel, linkTable, morphLinkTable, type DatabaseAttribute } from '../../strapi';

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

/** The part of an entity that a request selects. */
export interface Selection {
  /** The names of columns; `null` for all. The ids are always selected, as Strapi does. */
  fields: readonly string[] | null;
  /** The selected relations, media and components, by name. */
  children: Readonly<Record<string, Selection>>;
}

/** The part of a shape that a selection names. */
export function narrow(shape: Shape, { fields, children }: Selection): Shape {
  const names = fields === null ? null : new Set([...fields, 'id', 'documentId']);
  return {
    ...shape,
    columns: shape.columns.filter(({ name }) => names?.has(name) ?? true),
    children: shape.children.flatMap((child) => {
      const selected = children[child.name];
      return selected === undefined ? [] : [{ ...child, shape: narrow(child.shape, selected) }];
    }),
  };
}

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
  const { tableName, attributes } = databaseModel(strapi, uid);
  const model = strapi.getModel(uid as Parameters<typeof strapi.getModel>[0]);
  const columns = Object.entries(attributes)
    .filter(
      ([name, { type }]) =>
        type !== 'relation' &&
        type !== 'password' &&
        (withPrivate || !contentTypes.isPrivateAttribute(model, name)),
    )
    .map(([name, { type, columnName: column = name }]) => ({ name, column, type }));
  const children = Object.entries(populate).map(([name, below]) => {
    const attribute = attributes[name];
    if (attribute?.target === undefined) throw new Error(`${uid} has no relation "${name}".`);
    return {
      name,
      many: /Many$/.test(attribute.relation ?? ''),
      link: linkOf(strapi, uid, name, attribute),
      shape: shapeOf(strapi, attribute.target, below, withPrivate),
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
  attribute: DatabaseAttribute,
): Link {
  const { target = '', morphBy } = attribute;
  if (morphBy === undefined) {
    const links = linkTable(attribute);
    if (links === null) throw new Error(`The relation "${name}" of ${uid} has no link table.`);
    const { table, ownColumn, targetColumn, on, orderColumn } = links;
    return { table, parent: ownColumn, child: targetColumn, on, order: orderColumn };
  }
  const inverse = databaseModel(strapi, target).attributes[morphBy];
  const links = inverse === undefined ? null : morphLinkTable(inverse);
  if (links === null) throw new Error(`The relation "${name}" of ${uid} has no link table.`);
  const { table, ownColumn, targetColumn, typeColumn, fieldColumn, orderColumn } = links;
  return {
    table,
    parent: targetColumn,
    child: ownColumn,
    on: { [typeColumn]: uid, [fieldColumn]: name },
    order: orderColumn,
  };
}
