import { ExplainedForbiddenError } from '../../strapi';
import type { Discussion } from './state';

const FALLBACK = { disabled: 'Comments are switched off.', closed: 'Comments are closed.' };

/**
 * Refuses a comment with 403 while comments are disabled or closed. The message is the site's notice,
 * which a frontend can show unchanged. `details.code` tells programs which of the two it is.
 */
export class CommentsDisabledError extends ExplainedForbiddenError {
  constructor({ state, notice }: Discussion) {
    const code = state === 'closed' ? 'COMMENTS_CLOSED' : 'COMMENTS_DISABLED';
    const fallback = state === 'closed' ? FALLBACK.closed : FALLBACK.disabled;
    super('CommentsDisabledError', notice ?? fallback, { code, notice });
  }
}
