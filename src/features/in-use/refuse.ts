import type { Core } from '@strapi/strapi';
import { ConflictError } from '../../platform/admin-http';
import { publishedArticlesShowing, type Target } from './published';
import type { FilesInBodies } from './shown-by';

/** Refuses to delete a target without a confirmation. */
export type Refuse = (target: Target) => Promise<void>;

/** The header that confirms a deletion. */
const CONFIRM_HEADER = 'X-Confirm';
const CONFIRMED = 'in-use';

/**
 * Refuses to delete documents or files that published articles show, unless the request confirms it
 * with `X-Confirm: in-use`. Code outside a request needs no confirmation.
 *
 * @throws ConflictError (409) with the code `IN_USE`, the count, and the first articles
 */
export async function refuseInUse(
  strapi: Core.Strapi,
  target: Target,
  filesInBodies: FilesInBodies,
): Promise<void> {
  const ctx = strapi.requestContext.get();
  if (ctx === undefined || ctx.get(CONFIRM_HEADER) === CONFIRMED) return;
  const { count, articles } = await publishedArticlesShowing(strapi, ctx, target, filesInBodies);
  if (count === 0) return;
  const shown =
    count === 1 ? 'A published article shows' : `${String(count)} published articles show`;
  throw new ConflictError(
    `${shown} what would be deleted. Remove it from them first, or send ${CONFIRM_HEADER}: ${CONFIRMED}.`,
    { code: 'IN_USE', count, articles },
  );
}
