import { errors } from '@strapi/utils';

/** The path to a value in a query, such as `filters`, `slug`, `$in`. */
export type Path = readonly string[];

/** @throws ValidationError (400) with the path and the fault */
export function refuse(path: Path, message: string): never {
  throw new errors.ValidationError(`${path.join('.')}: ${message}`, {
    errors: [{ path: [...path], message, name: 'ValidationError' }],
  });
}

/** Whether a value is an object of parameters, and not a date or a list. */
export const isObject = (value: unknown): value is Record<string, unknown> =>
  Object.prototype.toString.call(value) === '[object Object]';

/** Whether a column can be compared with a value. */
export const isScalar = (value: unknown): boolean => !Array.isArray(value) && !isObject(value);
