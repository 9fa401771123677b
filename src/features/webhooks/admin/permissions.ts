import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { z } from 'zod';

/** The actions of the roles page that guard deliveries and secrets. */
export const ACTIONS = {
  read: 'api::webhooks.deliveries.read',
  redeliver: 'api::webhooks.deliveries.redeliver',
  reveal: 'api::webhooks.secrets.reveal',
  rotate: 'api::webhooks.secrets.rotate',
} as const;

const action = (uid: string, displayName: string, subCategory: string) => ({
  section: 'settings',
  category: 'webhooks',
  subCategory,
  uid,
  displayName,
});

/**
 * Whether the administrator of a request may see addresses of subscriptions as a whole: Strapi's own
 * permission for its page of webhooks, which shows them. They often hold a secret.
 */
export function seesAddresses(ctx: Context): boolean {
  const ability = ctx.state['userAbility'] as { can(action: string): boolean };
  return ability.can('admin::webhooks.read');
}

interface ActionProvider {
  registerMany(actions: object[]): Promise<unknown>;
}

/** Strapi gives them to super administrators when it starts. Call it in `register`. */
export async function registerActions(strapi: Core.Strapi): Promise<void> {
  const service: unknown = strapi.service('admin::permission');
  const { actionProvider } = z
    .object({ actionProvider: z.custom<ActionProvider>((value) => typeof value === 'object') })
    .parse(service);
  await actionProvider.registerMany([
    action('webhooks.deliveries.read', 'Read', 'deliveries'),
    action('webhooks.deliveries.redeliver', 'Send again', 'deliveries'),
    action('webhooks.secrets.reveal', 'Reveal', 'secrets'),
    action('webhooks.secrets.rotate', 'Rotate', 'secrets'),
  ]);
}
