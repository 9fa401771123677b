import { errors } from '@strapi/utils';

/** The values that the panel inserts into the text of an error code. */
type Values = Record<string, string>;

/**
 * The stored state contradicts the request (409): another editor was faster, or the request would
 * remove something from published articles. The editor has to look at that state and decide again.
 */
export class ConflictError extends errors.ApplicationError {
  constructor(message: string, details: { code: string; [more: string]: unknown }) {
    super(message, details);
    Object.defineProperty(this, 'name', { value: 'ConflictError', enumerable: true });
  }
}

/** A 404 with a code, which the panel translates. */
export const notFoundError = (
  code: string,
  message: string,
  values: Values = {},
): errors.NotFoundError => new errors.NotFoundError(message, { code, values });

/** A 403 with a code, which the panel translates. */
export const forbiddenError = (code: string, message: string): errors.ForbiddenError =>
  new errors.ForbiddenError(message, { code, values: {} });

/** A 400 about one field of the body, with a code, which the panel translates. */
export const fieldError = (
  path: string,
  code: string,
  message: string,
  values: Values = {},
): errors.ValidationError =>
  new errors.ValidationError(message, {
    code,
    values,
    errors: [{ path: [path], message, name: 'ValidationError', code }],
  });
