import type { Core } from '@strapi/strapi';
import { ConflictError } from '../../platform/admin-http';
import { publishedArticlesShowing, type Target } from './published';
import type { FilesInBodies } from './shown-by';

/** Refuses the deletion of a target where it has to be confirmed. */
export type Refuse = (target: Target) => Promise<void>;

/** The header by which a caller confirms what was refused, and its value. */
export const CONFIRM_HEADER = 'X-Confirm';
const CONFIRMED = 'in-use';

/**
 * Refuses the deletion of what published articles show, until the request confirms it with
 * `X-Confirm: in-use`. Code that deletes outside of a request has nobody to ask, and goes through.
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
