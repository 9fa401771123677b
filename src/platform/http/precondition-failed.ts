import { errors } from '@strapi/utils';

/** A condition of the request's headers does not hold (412), so the request has had no effect. */
export class PreconditionFailedError extends errors.ApplicationError {
  constructor(message: string, details: { code: string }) {
    super(message, details);
    Object.defineProperty(this, 'name', { value: 'PreconditionFailedError', enumerable: true });
  }
}
