import { errors } from '@strapi/utils';
import { z } from 'zod';
import { databaseFailure } from '../../platform/database';
import { lineOf, type Fault } from './parsing';

const validationDetails = z.object({
  errors: z
    .array(z.object({ path: z.array(z.union([z.string(), z.number()])), message: z.string() }))
    .min(1),
});

/**
 * Translates an error into faults of the file that could not be imported. A fault found by the article
 * rules or by Strapi gets the line of its field. A write that the database refuses, for example because
 * the disk is full, gets line 1.
 *
 * @param lines the line of each part of the article, as the parser found them
 * @returns `null` for an error that is not about the file
 */
export function faultsOf(error: unknown, lines: Record<string, number>): Fault[] | null {
  const failure = databaseFailure(error);
  if (failure !== null) return [{ line: 1, reason: failure.message }];
  if (!(error instanceof errors.ApplicationError)) return null;
  const refusal: Error = error;
  const { success, data } = validationDetails.safeParse(error.details);
  if (!success) return [{ line: 1, reason: refusal.message }];
  return data.errors.map(({ path, message }) => ({
    line: lineOf(lines, path.join('.')),
    reason: message,
  }));
}
