import { errors } from '@strapi/utils';
import { unstorableText } from './storable';

/**
 * Checks every text of a parsed request body.
 *
 * @throws ValidationError (400) naming the path of a text that no database can store
 */
export function requireStorable(body: unknown): void {
  const found = unstorableText(body);
  if (found === null) return;
  const { code, path, fault } = found;
  const message = `The text at ${path.join('.')} ${fault}`;
  throw new errors.ValidationError(message, {
    code,
    errors: [{ path, message, name: 'ValidationError', code }],
  });
}
