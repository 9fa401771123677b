import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { onDocuments } from '../../platform/database';

/** The action that a role or an API token needs to see drafts. */
const PREVIEW = 'api::article.article.preview';

/** Parameters that tell of drafts even where the answer holds published versions only. */
const TELLING = ['publicationFilter', 'hasPublishedVersion'] as const;

type Auth = Parameters<Core.Strapi['auth']['verify']>[0];
type RequestContext = ReturnType<Core.Strapi['requestContext']['get']>;

/**
 * Closes drafts to everyone on the content API, REST and GraphQL alike, who lacks the `preview`
 * action: Strapi opens them to whoever may `find`. It stands on the Document Service, where every
 * content-API read and write passes, and does not concern code, the admin panel or commands, which
 * have no content-API request.
 */
export function registerDraftGuard(strapi: Core.Strapi): void {
  onDocuments(strapi, async ({ params }, next) => {
    await guardDrafts(strapi, params);
    return next();
  });
}

/**
 * Refuses the current content-API request if its parameters ask for drafts that it may not see.
 * For reads that do not go through the Document Service.
 *
 * @throws DraftsForbiddenError (403)
 */
export async function guardDrafts(
  strapi: Core.Strapi,
  params: Record<string, unknown>,
): Promise<void> {
  const context = strapi.requestContext.get();
  if (context === undefined || !isContentApi(context) || !concernsDrafts(params)) return;
  await requirePreview(strapi, context);
}

/** A PolicyError, because Strapi's routes replace every other 403 by a bare "Forbidden". */
class DraftsForbiddenError extends errors.PolicyError {
  constructor(cause: unknown) {
    super('Drafts are open only to a role or an API token with the "preview" action of articles.', {
      code: 'DRAFTS_FORBIDDEN',
    });
    // Strapi types the names of its errors as literals.
    Object.defineProperty(this, 'name', { value: 'ForbiddenError', enumerable: true });
    this.cause = cause;
  }
}

/** @throws DraftsForbiddenError when the request may not see drafts */
async function requirePreview(
  strapi: Core.Strapi,
  context: NonNullable<RequestContext>,
): Promise<void> {
  try {
    await strapi.auth.verify(context.state['auth'] as Auth, { scope: [PREVIEW] });
  } catch (cause) {
    throw new DraftsForbiddenError(cause);
  }
  context.set('Cache-Control', 'private, no-store');
}

function isContentApi({ state }: NonNullable<RequestContext>): boolean {
  const route: unknown = state['route'];
  if (typeof route !== 'object' || route === null || !('info' in route)) return false;
  const { info } = route;
  return typeof info === 'object' && info !== null && 'type' in info && info.type === 'content-api';
}

/**
 * Every value of `status` but `published` requests drafts: the Document Service reads drafts for
 * `''`, `null` and `undefined` too. A write counts as well, because its response holds the draft.
 * Calls without the parameter are the application's own; Strapi's content API always passes one.
 */
function concernsDrafts(params: Record<string, unknown>): boolean {
  if ('status' in params && params['status'] !== 'published') return true;
  return TELLING.some((name) => params[name] !== undefined);
}
