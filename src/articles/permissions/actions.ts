import type { Core } from '@strapi/strapi';
import { registerPermissionActions } from '../../strapi';

/**
 * Registers permissions beside Strapi's own to read and publish articles. Each has the id
 * `api::article.<name>` and stands on the Settings tab of the roles page. Call it in `register`.
 */
export const registerArticleActions = (
  strapi: Core.Strapi,
  actions: readonly { name: string; displayName: string }[],
): Promise<void> =>
  registerPermissionActions(
    strapi,
    actions.map(({ name, displayName }) => ({
      uid: `article.${name}`,
      category: 'articles',
      displayName,
    })),
  );
