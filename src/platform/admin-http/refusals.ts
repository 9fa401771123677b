import { errors } from '@strapi/utils';

/**
 * What is stored stands against the request (409): someone else was faster, or something would be
 * taken from published articles. The request has to be sent again by someone who has seen that.
 */
export class ConflictError extends errors.ApplicationError {
  constructor(message: string, details: { code: string; [more: string]: unknown }) {
    super(message, details);
    Object.defineProperty(this, 'name', { value: 'ConflictError', enumerable: true });
  }
}

/**
 * A refusal with a code and values, by which the admin panel says it in the editor's language.
 *
 * @throws ValidationError (400)
 */
export function refuse(
  path: string,
  code: string,
  message: string,
  values: Record<string, string> = {},
): never {
  throw new errors.ValidationError(message, {
    code,
    values,
    errors: [{ path: [path], message, name: 'ValidationError', code }],
  });
}
