import { errors } from '@strapi/utils';
import { z } from 'zod';
import { lineOf, type Fault } from './parsing';

const located = z.object({
  errors: z
    .array(z.object({ path: z.array(z.union([z.string(), z.number()])), message: z.string() }))
    .min(1),
});

/**
 * What a refusal by the article rules or by Strapi means for the file: each fault at the line where
 * its field stands. `null` when the error is not about the article, such as a lost database.
 */
export function faultsOf(error: unknown, lines: Record<string, number>): Fault[] | null {
  if (!(error instanceof errors.ApplicationError)) return null;
  const refused: Error = error;
  const { success, data } = located.safeParse(error.details);
  if (!success) return [{ line: 1, reason: refused.message }];
  return data.errors.map(({ path, message }) => ({
    line: lineOf(lines, path.join('.')),
    reason: message,
  }));
}
