import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context, Next } from 'koa';
import { z } from 'zod';

/** The model and the table of the subscriptions of Settings → Webhooks. */
export const WEBHOOK_MODEL = 'strapi::webhook';
export const WEBHOOK_TABLE = 'strapi_webhooks';

interface WebhookStore {
  allowedEvents: ReadonlyMap<string, string>;
  findWebhook(id: unknown): Promise<object | null>;
  createWebhook(data: object): Promise<object>;
  updateWebhook(id: unknown, data: object): Promise<object | null>;
}

interface WebhookRunner {
  add(webhook: object): void;
  update(webhook: object): void;
}

type Action = (ctx: Context, next: Next) => Promise<unknown>;

const storeOf = (strapi: Core.Strapi): WebhookStore => strapi.get<WebhookStore>('webhookStore');

/**
 * The events that a subscription can choose, read anew because plugins add some.
 *
 * Relies on `@strapi/core/dist/services/webhook-store.js`.
 */
export const subscribableEvents = (strapi: Core.Strapi): ReadonlySet<string> =>
  new Set(storeOf(strapi).allowedEvents.values());

/** Checks the body of a request that saves a subscription. Throws where it refuses it. */
export interface WebhookValidators {
  create(body: unknown): Promise<object>;
  update(body: unknown): Promise<object>;
}

/**
 * Replaces the checks of Strapi's form of webhooks. They are inside of the two actions of its
 * controller, so both actions are written anew, with the same store and runner calls.
 *
 * Relies on `@strapi/admin/dist/server/server/src/controllers/webhooks.js` and on `extend` of
 * `@strapi/core/dist/registries/controllers.js`.
 */
export function replaceWebhookValidation(strapi: Core.Strapi, validators: WebhookValidators): void {
  const runner = () => strapi.get<WebhookRunner>('webhookRunner');
  const createWebhook: Action = async (ctx) => {
    const data = await validators.create(ctx.request.body);
    const webhook = await storeOf(strapi).createWebhook(data);
    runner().add(webhook);
    ctx.status = 201;
    ctx.body = { data: webhook };
  };
  const updateWebhook: Action = async (ctx) => {
    const { id } = z.object({ id: z.string() }).parse(ctx['params']);
    const data = await validators.update(ctx.request.body);
    const store = storeOf(strapi);
    const before = await store.findWebhook(id);
    const webhook = before === null ? null : await store.updateWebhook(id, { ...before, ...data });
    if (webhook === null) throw new errors.NotFoundError(`There is no webhook ${id}.`);
    runner().update(webhook);
    ctx.body = { data: webhook };
  };
  strapi
    .get<{ extend(uid: string, change: (actions: object) => object): void }>('controllers')
    .extend('admin::webhooks', (actions) => ({ ...actions, createWebhook, updateWebhook }));
}
