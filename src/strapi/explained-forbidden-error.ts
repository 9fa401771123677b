import { errors } from '@strapi/utils';

/**
 * A refusal (403) whose name, message and details reach the caller. Strapi's routes replace every
 * other ForbiddenError by a bare "Forbidden", so this is a PolicyError. Its name is set as a property
 * because Strapi types the names of its errors as literals. Source:
 * `@strapi/core/dist/services/server/compose-endpoint.js`.
 */
export class ExplainedForbiddenError extends errors.PolicyError {
  constructor(name: string, message: string, details: Record<string, unknown>) {
    super(message, details);
    Object.defineProperty(this, 'name', { value: name, enumerable: true });
  }
}
