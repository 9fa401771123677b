import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { z } from 'zod';
import { parseOrThrow } from '../../../platform/http';
import { revokeSecrets, rotateSecret, RotationUnderWayError } from '../secrets/rotation';
import { secretsFor, UnreadableSecretError, type Secrets } from '../secrets/secrets';
import type { WebhookSettings } from '../settings';
import { findSubscription } from '../subscriptions';
import { articleState } from './article-state';
import { countDeliveries, listDeliveries } from './deliveries';
import { deliveryDetail } from './detail';
import { filterShape } from './filter';
import { ACTIONS, seesAddresses } from './permissions';
import { range, redeliver, redeliverAll } from './redeliver';
import { listNotices, listSubscriptions } from './subscriptions';

const BASE = '/threeline/webhooks';

const listQuery = filterShape.extend({
  cursor: z.coerce.number().int().positive().optional(),
  pageSize: z.coerce.number().int().min(1).max(100).default(25),
});
const countQuery = filterShape.omit({ state: true });
const redeliverBody = filterShape.extend({
  state: z.enum(['succeeded', 'failed']).optional(),
  next: range.optional(),
});
const rotateBody = z.strictObject({ immediate: z.boolean().default(false) });
const articleQuery = z.strictObject({ locale: z.string().min(1).max(35) });
const idParameter = z.coerce.number().int().positive().max(Number.MAX_SAFE_INTEGER);

type Handler = (ctx: Context) => Promise<unknown>;

/**
 * The admin panel's own requests about deliveries and secrets. Described in docs/architecture.md.
 *
 * @param wake called when there is something to deliver
 */
export function registerAdminRoutes(
  strapi: Core.Strapi,
  settings: WebhookSettings,
  wake: () => void,
): void {
  const list: Handler = (ctx) => {
    const { cursor, pageSize, ...filter } = parseOrThrow(listQuery, ctx.query);
    return listDeliveries(strapi, filter, { cursor: cursor ?? null, pageSize });
  };
  const counts: Handler = async (ctx) => ({
    data: await countDeliveries(strapi, parseOrThrow(countQuery, ctx.query)),
  });
  const detail: Handler = async (ctx) => {
    const found = await deliveryDetail(strapi, idOf(ctx), seesAddresses(ctx));
    if (found === null) throw new errors.NotFoundError('There is no such delivery.');
    return { data: found };
  };
  const sendAgain: Handler = async (ctx) => {
    if (!(await redeliver(strapi, idOf(ctx)))) {
      throw new errors.NotFoundError('There is no such delivery.');
    }
    ctx.status = 202;
    wake();
    return { data: { count: 1 } };
  };
  const sendAllAgain: Handler = async (ctx) => {
    const { next, ...filter } = parseOrThrow(redeliverBody, ctx.request.body ?? {});
    const data = await redeliverAll(strapi, filter, next ?? null);
    ctx.status = 202;
    wake();
    return { data };
  };
  const reveal: Handler = async (ctx) => {
    const id = await subscriptionOf(strapi, ctx);
    const secrets = (await secretsFor(strapi, [id])).get(id);
    if (secrets === undefined || secrets instanceof UnreadableSecretError) {
      const message = secrets?.message ?? 'The subscription has no secret.';
      return conflict(ctx, message, { code: 'SECRET_UNREADABLE' });
    }
    return { data: shown(secrets) };
  };
  const rotate: Handler = async (ctx) => {
    const { immediate } = parseOrThrow(rotateBody, ctx.request.body ?? {});
    const id = await subscriptionOf(strapi, ctx);
    try {
      const secrets = immediate
        ? await revokeSecrets(strapi, id)
        : await rotateSecret(strapi, id, settings.secretOverlapMs);
      strapi.log.info('The secret of a webhook was rotated.', { subscription: id, immediate });
      return { data: shown(secrets) };
    } catch (error) {
      if (!(error instanceof RotationUnderWayError)) throw error;
      const { code, message, previousValidUntil } = error;
      return conflict(ctx, message, { code, previousValidUntil });
    }
  };
  const subscriptions: Handler = async (ctx) => ({
    data: await listSubscriptions(strapi, seesAddresses(ctx)),
  });
  const notices: Handler = async () => ({ data: await listNotices(strapi) });
  const article: Handler = async (ctx) => {
    const { documentId } = z.object({ documentId: z.string() }).parse(ctx['params']);
    const { locale } = parseOrThrow(articleQuery, ctx.query);
    return { data: await articleState(strapi, documentId, locale) };
  };

  const { read, redeliver: again, reveal: see, rotate: renew } = ACTIONS;
  strapi.server.routes({
    type: 'admin',
    routes: [
      route('GET', '/deliveries', read, list),
      route('GET', '/deliveries/counts', read, counts),
      route('GET', '/deliveries/:id', read, detail),
      route('POST', '/deliveries/redeliver', again, sendAllAgain),
      route('POST', '/deliveries/:id/redeliver', again, sendAgain),
      route('GET', '/subscriptions', read, subscriptions),
      route('GET', '/notices', read, notices),
      route('POST', '/subscriptions/:id/secret/reveal', see, reveal),
      route('POST', '/subscriptions/:id/secret/rotate', renew, rotate),
      route('GET', '/articles/:documentId', read, article),
    ],
  });
}

const route = (method: 'GET' | 'POST', path: string, action: string, handler: Handler) => ({
  method,
  path: BASE + path,
  handler: async (ctx: Context) => {
    ctx.set('Cache-Control', 'private, no-store');
    ctx.body = await handler(ctx);
  },
  info: { type: 'admin' },
  config: {
    policies: [
      'admin::isAuthenticatedAdmin',
      { name: 'admin::hasPermissions', config: { actions: [action] } },
    ],
  },
});

/** Strapi has no error of its own for 409. */
function conflict(ctx: Context, message: string, details: Record<string, string>) {
  ctx.status = 409;
  return { data: null, error: { status: 409, name: 'ConflictError', message, details } };
}

const idOf = (ctx: Context): number => {
  const { id } = z.object({ id: z.unknown() }).parse(ctx['params']);
  return parseOrThrow(idParameter, id);
};

async function subscriptionOf(strapi: Core.Strapi, ctx: Context): Promise<number> {
  const id = idOf(ctx);
  if ((await findSubscription(strapi, id)) === null) {
    throw new errors.NotFoundError(`There is no webhook ${id}.`);
  }
  return id;
}

const shown = ({ current, previous }: Secrets) => ({
  secret: current,
  previousValidUntil: previous === null ? null : new Date(previous.validUntil).toISOString(),
});
