import { errors } from '@strapi/utils';
import type { Discussion } from './state';

const FALLBACK = { disabled: 'Comments are switched off.', closed: 'Comments are closed.' };

/**
 * Answers 403 to a comment that cannot be left now. Its message is the site's notice, for a
 * frontend to show as it is; its `details.code` tells programs which of the two cases it is.
 *
 * A PolicyError, because Strapi's routes replace every other 403 by a bare "Forbidden"
 * (core/src/services/server/compose-endpoint.ts).
 */
export class CommentsDisabledError extends errors.PolicyError {
  constructor({ state, notice }: Discussion) {
    const code = state === 'closed' ? 'COMMENTS_CLOSED' : 'COMMENTS_DISABLED';
    const fallback = state === 'closed' ? FALLBACK.closed : FALLBACK.disabled;
    super(notice ?? fallback, { code, notice });
    // Strapi types the names of its errors as literals.
    Object.defineProperty(this, 'name', { value: 'CommentsDisabledError', enumerable: true });
  }
}
