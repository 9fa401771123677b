import { errors } from '@strapi/utils';

/**
 * The server does not accept content of this type (RFC 9110, section 15.5.16). Strapi has no error
 * with this status: the middleware `readable-refusals` answers it.
 */
export class UnsupportedMediaTypeError extends errors.ApplicationError {
  readonly status = 415;

  constructor(message: string, details: { code: string; errors?: readonly object[] }) {
    super(message, details);
    Object.defineProperty(this, 'name', { value: 'UnsupportedMediaTypeError', enumerable: true });
  }
}
