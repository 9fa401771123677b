import type { Core } from '@strapi/strapi';
import { isPostgres } from '../database';
import type { Shape } from './shape';

/** The functions by which a database makes JSON. */
export interface JsonDialect {
  array(values: string[]): string;
  /** A subquery whose rows hold one JSON value, `value`, as one JSON list. */
  list(subquery: string): string;
}

export const sqliteJson: JsonDialect = {
  array: (values) => `json_array(${values.join(', ')})`,
  // json() because a value loses on its way out of a subquery that it is JSON.
  list: (subquery) => `(select json_group_array(json(value)) from (${subquery}))`,
};

export const postgresJson: JsonDialect = {
  array: (values) => `json_build_array(${values.join(', ')})`,
  list: (subquery) => `(select coalesce(json_agg(value), '[]') from (${subquery}) as listed)`,
};

/** The functions of the database that the application runs on. */
export const jsonDialect = (strapi: Core.Strapi): JsonDialect =>
  isPostgres(strapi) ? postgresJson : sqliteJson;

/**
 * An expression for an entity with everything below it as one JSON list: the columns and children of
 * its shape by position, which `decode` names again. One statement reads it all.
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
    return many ? dialect.list(rows) : `(${rows} limit 1)`;
  });
  // json() again, on SQLite: a scalar subquery's value counts as text.
  const wrapped = children.map((child, index) =>
    dialect === sqliteJson && shape.children[index]?.many === false ? `json(${child})` : child,
  );
  return dialect.array([...columns, ...wrapped]);
}
