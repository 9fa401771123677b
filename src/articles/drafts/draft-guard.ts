import type { Core } from '@strapi/strapi';
import { onDocuments } from '../../platform/database';
import { contentApiRequest, ExplainedForbiddenError, VERSION_FILTERS } from '../../strapi';

/** The permission that a role or an API token needs to read drafts. */
export const PREVIEW_PERMISSION = 'api::article.article.preview';

type Auth = Parameters<Core.Strapi['auth']['verify']>[0];
type RequestContext = NonNullable<ReturnType<typeof contentApiRequest>>;

/**
 * Refuses drafts to content API callers, over REST and GraphQL, who lack the `preview` permission.
 * Strapi shows drafts to every caller with `find`. The check runs in the Document Service, which
 * every read and write of the content API passes. It does not apply to code, the admin panel or
 * commands.
 */
export function registerDraftGuard(strapi: Core.Strapi): void {
  onDocuments(strapi, async ({ params }, next) => {
    await guardDrafts(strapi, params);
    return next();
  });
}

/**
 * Refuses the current content API request if its parameters ask for drafts that it may not see. Use
 * it for reads that bypass the Document Service.
 *
 * @throws DraftsForbiddenError (403)
 */
export async function guardDrafts(
  strapi: Core.Strapi,
  params: Record<string, unknown>,
): Promise<void> {
  const request = contentApiRequest(strapi);
  if (request !== null && asksForDrafts(params)) await requirePreview(strapi, request);
}

class DraftsForbiddenError extends ExplainedForbiddenError {
  constructor(cause: unknown) {
    super(
      'ForbiddenError',
      'Drafts are open only to a role or an API token with the "preview" action of articles.',
      { code: 'DRAFTS_FORBIDDEN' },
    );
    this.cause = cause;
  }
}

/** @throws DraftsForbiddenError if the request may not see drafts */
async function requirePreview(strapi: Core.Strapi, context: RequestContext): Promise<void> {
  try {
    await strapi.auth.verify(context.state['auth'] as Auth, { scope: [PREVIEW_PERMISSION] });
  } catch (cause) {
    throw new DraftsForbiddenError(cause);
  }
  context.set('Cache-Control', 'private, no-store');
}

/**
 * Every value of `status` except `published` asks for drafts: the Document Service reads drafts for
 * `''`, `null` and `undefined` too. A write counts as well, because its response contains the
 * draft. Calls without the parameter come from the application itself, because Strapi's content API
 * always passes it.
 */
function asksForDrafts(params: Record<string, unknown>): boolean {
  if ('status' in params && params['status'] !== 'published') return true;
  return VERSION_FILTERS.some((name) => params[name] !== undefined);
}
