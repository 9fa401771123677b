import { errors } from '@strapi/utils';
import type { z } from 'zod';

/**
 * Parses a value.
 *
 * @param at the path to the value in the request, for the errors
 * @throws ValidationError (400) with every fault at once
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
    // zod reports "not a number" and "not a whole number" separately. Keep one of them.
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
