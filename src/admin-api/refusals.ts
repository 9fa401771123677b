import { errors } from '@strapi/utils';

/** Someone else was faster; the request has to be made anew, by someone who has seen that. */
export class ConflictError extends errors.ApplicationError {
  constructor(message: string, details: { code: string; values?: Record<string, string> }) {
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
