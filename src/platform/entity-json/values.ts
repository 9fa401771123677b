import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { pgClientOf } from '../../strapi';
import { isPostgres, jsonValue, runSql, withKnex } from '../database';
import { runPrepared } from './prepared';
import { StatementNames } from './statement-names';

/** A statement with `?` for its values and one JSON column, `value`. */
export interface ValueStatement {
  text: string;
  values: (string | number)[];
  /** Whether the events of Knex must tell of it, which a prepared statement causes none of. */
  isRecorded?: boolean;
}

const names = new StatementNames('values');
const rows = z.array(z.object({ value: jsonValue }));

/** Runs a statement in the current transaction and returns the values of its rows. */
export async function readValues(
  strapi: Core.Strapi,
  { text, values, isRecorded = false }: ValueStatement,
): Promise<unknown[]> {
  const found =
    isPostgres(strapi) && !isRecorded
      ? await withKnex<unknown>(strapi, (knex) =>
          runPrepared(pgClientOf(knex), { ...names.of(text), values }),
        )
      : await runSql(strapi, text, values);
  return rows.parse(found).map(({ value }) => value);
}
