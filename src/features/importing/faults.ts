import { errors } from '@strapi/utils';
import { z } from 'zod';
import { databaseFailure } from '../../platform/database';
import { lineOf, type Fault } from './parsing';

const located = z.object({
  errors: z
    .array(z.object({ path: z.array(z.union([z.string(), z.number()])), message: z.string() }))
    .min(1),
});

/**
 * What an error means for the file that could not be imported: each fault of a refusal by the
 * article rules or by Strapi at the line where its field stands, and a write that the database
 * refused, such as for a full disk, at the first line. `null` for any other error.
 */
export function faultsOf(error: unknown, lines: Record<string, number>): Fault[] | null {
  const failure = databaseFailure(error);
  if (failure !== null) return [{ line: 1, reason: failure.message }];
  if (!(error instanceof errors.ApplicationError)) return null;
  const refused: Error = error;
  const { success, data } = located.safeParse(error.details);
  if (!success) return [{ line: 1, reason: refused.message }];
  return data.errors.map(({ path, message }) => ({
    line: lineOf(lines, path.join('.')),
    reason: message,
  }));
}
