import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { pgClientOf } from '../../strapi';
import { isPostgres, jsonValue, withKnex } from '../database';
import { runPrepared } from './prepared';
import { StatementNames } from './statement-names';

/** A statement with `?` for its values and one JSON column, `value`. */
export interface ValueStatement {
  text: string;
  values: (string | number)[];
}

const names = new StatementNames('values');
const rows = z.array(z.object({ value: jsonValue }));

/** Runs a statement in the current transaction and returns the values of its rows. */
export async function readValues(
  strapi: Core.Strapi,
  { text, values }: ValueStatement,
): Promise<unknown[]> {
  const found: unknown = await withKnex<unknown>(strapi, async (knex) =>
    isPostgres(strapi)
      ? runPrepared(pgClientOf(knex), { ...names.of(text), values })
      : ((await knex.raw(text, values)) as unknown),
  );
  return rows.parse(found).map(({ value }) => value);
}
