import type { Core } from '@strapi/strapi';
import { z } from 'zod';

/** An attribute of a model. Components and media are relations here. */
export interface DatabaseAttribute {
  type: string;
  columnName?: string;
  relation?: string;
  /** The model at the other end; absent for a relation to any model. */
  target?: string;
  mappedBy?: string;
  inversedBy?: string;
  /** The attribute of the target that has the link table. */
  morphBy?: string;
  joinTable?: JoinTable;
}

interface JoinTable {
  name: string;
  joinColumn: { name: string };
  inverseJoinColumn?: { name: string };
  morphColumn?: { idColumn: { name: string }; typeColumn: { name: string } };
  on?: Record<string, unknown>;
  orderColumnName?: string;
  pivotColumns?: string[];
}

/** A content type, a component or a link table. */
export interface DatabaseModel {
  uid: string;
  tableName: string;
  attributes: Readonly<Record<string, DatabaseAttribute>>;
}

/** The link table of a relation, seen from the side of the attribute. */
export interface LinkTable {
  table: string;
  ownColumn: string;
  targetColumn: string;
  /** Required values of columns, because the components of an entity share one table. */
  on: Record<string, string>;
  orderColumn: string | null;
}

/** The link table of a relation to any model. */
export interface MorphLinkTable {
  table: string;
  ownColumn: string;
  targetColumn: string;
  /** The column with the uid of the model at the other end. */
  typeColumn: string;
  /** The column with the attribute at the other end. */
  fieldColumn: string;
  orderColumn: string;
}

/** The table that links the entities of a model with their components. */
export interface ComponentTable {
  table: string;
  entityColumn: string;
  componentColumn: string;
  /** The column with the uid of the component. */
  typeColumn: string;
  orderColumn: string;
}

const TYPE_COLUMN = 'component_type';
const FIELD_COLUMN = 'field';
const ORDER_COLUMN = 'order';

/**
 * The tables and columns of a model.
 *
 * Relies on `strapi.db.metadata` (`@strapi/database/dist/metadata/metadata.js` and `relations.js`).
 * Strapi derives the names of link tables there, and shortens long ones, so this application writes
 * none of them by hand. `@strapi/core/dist/utils/transform-content-types-to-models.js` turns
 * components into relations.
 *
 * @throws Error for an unknown uid
 */
export const databaseModel = (strapi: Core.Strapi, uid: string): DatabaseModel =>
  strapi.db.metadata.get(uid);

/** All models of the database. */
export const databaseModels = (strapi: Core.Strapi): DatabaseModel[] => [
  ...strapi.db.metadata.values(),
];

/** The link table of an attribute; `null` for an attribute without one, or with one to any model. */
export function linkTable({ joinTable }: DatabaseAttribute): LinkTable | null {
  if (joinTable?.inverseJoinColumn === undefined) return null;
  return {
    table: joinTable.name,
    ownColumn: joinTable.joinColumn.name,
    targetColumn: joinTable.inverseJoinColumn.name,
    on: z.record(z.string(), z.string()).parse(joinTable.on ?? {}),
    orderColumn: joinTable.orderColumnName ?? null,
  };
}

/** The link table of a relation to any model; `null` for any other attribute. */
export function morphLinkTable({ relation, joinTable }: DatabaseAttribute): MorphLinkTable | null {
  if (relation !== 'morphToMany' || joinTable?.morphColumn === undefined) return null;
  return {
    table: joinTable.name,
    ownColumn: joinTable.joinColumn.name,
    targetColumn: joinTable.morphColumn.idColumn.name,
    typeColumn: joinTable.morphColumn.typeColumn.name,
    fieldColumn: FIELD_COLUMN,
    orderColumn: ORDER_COLUMN,
  };
}

/**
 * The table that links the entities of a model with their components.
 *
 * @throws Error for a model without components
 */
export function componentTable(strapi: Core.Strapi, uid: string): ComponentTable {
  for (const { joinTable } of Object.values(databaseModel(strapi, uid).attributes)) {
    const component = joinTable?.inverseJoinColumn ?? joinTable?.morphColumn?.idColumn;
    if (component === undefined || joinTable?.pivotColumns?.includes(TYPE_COLUMN) !== true)
      continue;
    return {
      table: joinTable.name,
      entityColumn: joinTable.joinColumn.name,
      componentColumn: component.name,
      typeColumn: TYPE_COLUMN,
      orderColumn: ORDER_COLUMN,
    };
  }
  throw new Error(`${uid} has no components.`);
}
