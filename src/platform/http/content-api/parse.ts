import { errors } from '@strapi/utils';
import type { z } from 'zod';

/**
 * The value in the schema's shape.
 *
 * @param at where the value stands in the request, for the paths of the faults
 * @throws ValidationError (400) that names every fault at once
 */
export function parseOrThrow<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
  at: string[] = [],
): z.output<Schema> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues
    .map(({ path, message }) => ({
      path: [...at, ...path.map(String)],
      message,
      name: 'ValidationError',
    }))
    // A value that is no number is no whole number either; once is enough.
    .filter(({ path, message }, index, all) => {
      const same = (fault: { path: string[]; message: string }) =>
        fault.message === message && fault.path.join() === path.join();
      return all.findIndex(same) === index;
    });
  const [first] = faults;
  const message =
    faults.length === 1 && first !== undefined
      ? `${first.path.join('.') || 'The request'}: ${first.message}`
      : `${String(faults.length)} things are wrong with the request.`;
  throw new errors.ValidationError(message, { errors: faults });
}
