import { errors } from '@strapi/utils';

/**
 * An `auth` for `strapi.contentAPI.sanitize` that grants a set of actions, for code without a
 * request. Strapi decides about a relation by `auth.strategy.verify(auth, { scope })`, which must
 * throw to refuse (`@strapi/core/dist/services/auth/index.js`,
 * `@strapi/utils/dist/sanitize/visitors/remove-restricted-relations.js`).
 *
 * @param actions such as `api::tag.tag.find`
 */
export function authGranting(actions: ReadonlySet<string>) {
  const verify = (_auth: unknown, { scope }: { scope: string | string[] }): void => {
    if ([scope].flat().some((action) => !actions.has(action))) throw new errors.ForbiddenError();
  };
  return { strategy: { name: 'public', verify }, credentials: null };
}
