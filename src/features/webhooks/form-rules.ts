import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context, Next } from 'koa';
import { z } from 'zod';
import { HeaderError, ownHeaders } from './sending/headers';
import { privateAddressesOf } from './sending/destination';
import type { WebhookSettings } from './settings';

type Action = (ctx: Context, next: Next) => Promise<unknown>;

/** What Strapi's controller does around its check (admin/server/src/controllers/webhooks.js). */
interface WebhookStore {
  findWebhook(id: unknown): Promise<object | null>;
  createWebhook(data: object): Promise<object>;
  updateWebhook(id: unknown, data: object): Promise<object | null>;
}
interface WebhookRunner {
  add(webhook: object): void;
  update(webhook: object): void;
}

const form = z.strictObject({
  name: z.string().min(1).max(255),
  url: z.string().max(2000),
  headers: z.record(z.string(), z.unknown()),
  events: z.array(z.string()),
});
const changedForm = form.extend({ isEnabled: z.boolean().optional() }).partial();

/**
 * Replaces Strapi's check of a subscription that is saved. Its own refuses private addresses by
 * `NODE_ENV` alone, so that WEBHOOK_ALLOW_PRIVATE_NETWORK could not open them, and lets headers pass
 * that no request can carry.
 */
export function registerFormRules(strapi: Core.Strapi, settings: WebhookSettings): void {
  const store = () => strapi.get<WebhookStore>('webhookStore');
  const runner = () => strapi.get<WebhookRunner>('webhookRunner');
  const bodyOf = (ctx: Context): unknown => ctx.request.body;

  const createWebhook: Action = async (ctx) => {
    const data = await checked(form, bodyOf(ctx), settings);
    const webhook = await store().createWebhook(data);
    runner().add(webhook);
    ctx.status = 201;
    ctx.body = { data: webhook };
  };
  const updateWebhook: Action = async (ctx) => {
    const { id } = z.object({ id: z.string() }).parse(ctx['params']);
    const data = await checked(changedForm, bodyOf(ctx), settings);
    const before = await store().findWebhook(id);
    const webhook =
      before === null ? null : await store().updateWebhook(id, { ...before, ...data });
    if (webhook === null) throw new errors.NotFoundError(`There is no webhook ${id}.`);
    runner().update(webhook);
    ctx.body = { data: webhook };
  };
  strapi
    .get<{ extend(uid: string, change: (actions: object) => object): void }>('controllers')
    .extend('admin::webhooks', (actions) => ({ ...actions, createWebhook, updateWebhook }));
}

interface Checked {
  url?: string | undefined;
  headers?: Record<string, unknown> | undefined;
}

/** @throws ValidationError naming every fault by its field */
async function checked<T extends Checked>(
  shape: z.ZodType<T>,
  body: unknown,
  settings: WebhookSettings,
): Promise<T> {
  const parsed = shape.safeParse(body);
  if (!parsed.success) {
    throw refusal(
      parsed.error.issues.map(({ path, message }) => ({ path: path.map(String), message })),
    );
  }
  const { url, headers } = parsed.data;
  const faults: { path: string[]; message: string }[] = [];
  const urlFault = url === undefined ? null : await faultOfUrl(url, settings);
  if (urlFault !== null) faults.push({ path: ['url'], message: urlFault });
  try {
    ownHeaders(headers ?? {});
  } catch (error) {
    if (!(error instanceof HeaderError)) throw error;
    faults.push({ path: ['headers'], message: error.message });
  }
  if (faults.length > 0) throw refusal(faults);
  return parsed.data;
}

async function faultOfUrl(url: string, settings: WebhookSettings): Promise<string | null> {
  if (!URL.canParse(url)) return 'url must be a valid URL';
  const { protocol, hostname, username, password } = new URL(url);
  if (protocol !== 'http:' && protocol !== 'https:')
    return 'url must begin with http:// or https://';
  if (username !== '' || password !== '')
    return 'url must hold no user name or password; put them in a header, such as Authorization';
  if (settings.allowPrivateNetwork) return null;
  const addresses = await privateAddressesOf(hostname);
  if (addresses.length === 0) return null;
  return `Url is not supported because it isn't reachable over the public internet: ${hostname} is ${addresses.join(', ')}`;
}

function refusal(faults: { path: string[]; message: string }[]): errors.ValidationError {
  const message = faults.length === 1 ? faults[0]?.message : `${faults.length} errors occurred`;
  return new errors.ValidationError(message ?? 'The webhook cannot be saved.', {
    errors: faults.map((fault) => ({ ...fault, name: 'ValidationError' })),
  });
}
