import { errors } from '@strapi/utils';
import type { Discussion } from './state';

const FALLBACK = { disabled: 'Comments are switched off.', closed: 'Comments are closed.' };

/**
 * Answers 403 to a comment that cannot be left now. Its message is the site's notice, for a
 * frontend to show as it is; its `details.code` tells programs which of the two cases it is.
 */
export class CommentsDisabledError extends errors.ForbiddenError {
  constructor({ state, notice }: Discussion) {
    const code = state === 'closed' ? 'COMMENTS_CLOSED' : 'COMMENTS_DISABLED';
    const fallback = state === 'closed' ? FALLBACK.closed : FALLBACK.disabled;
    super(notice ?? fallback, { code, notice });
    // Strapi's own classes type their names as literals.
    Object.defineProperty(this, 'name', { value: 'CommentsDisabledError', enumerable: true });
  }
}
