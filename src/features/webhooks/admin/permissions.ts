import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { editorAbility, registerPermissionActions } from '../../../strapi';

/** The permission actions that guard deliveries and secrets. */
export const ACTIONS = {
  read: 'api::webhooks.deliveries.read',
  redeliver: 'api::webhooks.deliveries.redeliver',
  reveal: 'api::webhooks.secrets.reveal',
  rotate: 'api::webhooks.secrets.rotate',
} as const;

/**
 * Whether the user may see the whole address of a subscription. Strapi's own page of webhooks shows
 * addresses, so its permission decides. An address often contains a secret.
 */
export const seesAddresses = (ctx: Context): boolean =>
  editorAbility(ctx).can('admin::webhooks.read');

/** Registers the actions. Call it in `register`. */
export const registerWebhookActions = (strapi: Core.Strapi): Promise<void> =>
  registerPermissionActions(
    strapi,
    [
      { uid: 'webhooks.deliveries.read', displayName: 'Read', subCategory: 'deliveries' },
      {
        uid: 'webhooks.deliveries.redeliver',
        displayName: 'Send again',
        subCategory: 'deliveries',
      },
      { uid: 'webhooks.secrets.reveal', displayName: 'Reveal', subCategory: 'secrets' },
      { uid: 'webhooks.secrets.rotate', displayName: 'Rotate', subCategory: 'secrets' },
    ].map((action) => ({ ...action, category: 'webhooks' })),
  );
