import { errors } from '@strapi/utils';

/** Where a value stands in a query, such as `filters`, `slug`, `$in`. */
export type Path = readonly string[];

/** @throws ValidationError (400) naming the place and the fault */
export function refuse(path: Path, message: string): never {
  throw new errors.ValidationError(`${path.join('.')}: ${message}`, {
    errors: [{ path: [...path], message, name: 'ValidationError' }],
  });
}

/** An object of parameters, and not a date or a list. */
export const isObject = (value: unknown): value is Record<string, unknown> =>
  Object.prototype.toString.call(value) === '[object Object]';

/** A value that a column can be compared with. */
export const isScalar = (value: unknown): boolean => !Array.isArray(value) && !isObject(value);
