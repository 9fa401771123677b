import type { Core } from '@strapi/strapi';
import { isPostgres } from '../database';
import type { Shape } from './shape';

/** The JSON functions of a database. */
export interface JsonDialect {
  array(values: string[]): string;
  /** Aggregates the rows of a subquery, which have one JSON column `value`, to a JSON list. */
  list(subquery: string): string;
  /** The first row of such a subquery, or null. */
  first(subquery: string): string;
}

/** The value of a subquery is text for SQLite until `json` parses it. */
export const sqliteJson: JsonDialect = {
  array: (values) => `json_array(${values.join(', ')})`,
  list: (subquery) => `json((select json_group_array(json(value)) from (${subquery})))`,
  first: (subquery) => `json((${subquery} limit 1))`,
};

export const postgresJson: JsonDialect = {
  array: (values) => `json_build_array(${values.join(', ')})`,
  list: (subquery) => `(select coalesce(json_agg(value), '[]') from (${subquery}) as listed)`,
  first: (subquery) => `(${subquery} limit 1)`,
};

/** The functions of the database that the application runs on. */
export const jsonDialect = (strapi: Core.Strapi): JsonDialect =>
  isPostgres(strapi) ? postgresJson : sqliteJson;

/**
 * Builds an expression that reads an entity with all its children by one statement. Its value is a
 * JSON list of the columns and children of the shape by position, which `decode` turns into fields.
 */
export function selectEntity(dialect: JsonDialect, shape: Shape, alias: string): string {
  const columns = shape.columns.map(({ column }) => `${alias}."${column}"`);
  const children = shape.children.map(({ many, link, shape: below }, index) => {
    const [child, join] = [`${alias}_${String(index)}`, `${alias}_${String(index)}_l`];
    const conditions = Object.entries(link.on).map(
      ([column, value]) => ` and ${join}."${column}" = '${value.replaceAll("'", "''")}'`,
    );
    const order = link.order === null ? '' : ` order by ${join}."${link.order}"`;
    const rows =
      `select ${selectEntity(dialect, below, child)} as value from "${link.table}" as ${join}` +
      ` join "${below.table}" as ${child} on ${child}."id" = ${join}."${link.child}"` +
      ` where ${join}."${link.parent}" = ${alias}."id"${conditions.join('')}${order}`;
    return many ? dialect.list(rows) : dialect.first(rows);
  });
  return dialect.array([...columns, ...children]);
}
