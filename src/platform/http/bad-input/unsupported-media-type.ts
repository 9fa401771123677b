import { errors } from '@strapi/utils';

/**
 * The server does not accept content of this type (RFC 9110, section 15.5.16). Strapi has no error
 * with this status, so the middleware `client-errors` writes the response.
 */
export class UnsupportedMediaTypeError extends errors.ApplicationError {
  readonly status = 415;

  constructor(message: string, details: { code: string; errors?: readonly object[] }) {
    super(message, details);
    Object.defineProperty(this, 'name', { value: 'UnsupportedMediaTypeError', enumerable: true });
  }
}
