import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { z } from 'zod';
import { currentActor } from '../../../platform/actors';
import {
  addEditorRoutes,
  ConflictError,
  Page,
  parseBody,
  parsePath,
  parseQuery,
  type EditorRoute,
} from '../../../platform/admin-http';
import { revokeSecrets, rotateSecret } from '../secrets/rotation';
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
const articlePath = z.object({ documentId: z.string() });
const articleQuery = z.strictObject({ locale: z.string().min(1).max(35) });
const idPath = z.object({ id: z.coerce.number().int().positive().max(Number.MAX_SAFE_INTEGER) });

/**
 * Registers the requests of the panel about deliveries, subscriptions and secrets.
 *
 * @param wake called when there is something to deliver
 */
export function registerAdminRoutes(
  strapi: Core.Strapi,
  settings: WebhookSettings,
  wake: () => void,
): void {
  addEditorRoutes(
    strapi,
    [
      ...deliveryRoutes(strapi),
      ...redeliveryRoutes(strapi, wake),
      ...subscriptionRoutes(strapi),
      ...secretRoutes(strapi, settings),
    ].map((route) => ({ ...route, path: `/webhooks${route.path}` })),
  );
}

const deliveryRoutes = (strapi: Core.Strapi): EditorRoute[] => [
  {
    method: 'GET',
    path: '/deliveries',
    action: ACTIONS.read,
    handler: async (ctx) => {
      const { cursor = null, pageSize, ...filter } = parseQuery(listQuery, ctx);
      const { data, meta } = await listDeliveries(strapi, filter, { cursor, pageSize });
      return new Page(data, meta);
    },
  },
  {
    method: 'GET',
    path: '/deliveries/counts',
    action: ACTIONS.read,
    handler: (ctx) => countDeliveries(strapi, parseQuery(countQuery, ctx)),
  },
  {
    method: 'GET',
    path: '/deliveries/:id',
    action: ACTIONS.read,
    handler: async (ctx) => {
      const found = await deliveryDetail(strapi, parsePath(idPath, ctx).id, seesAddresses(ctx));
      if (found === null) throw noDelivery();
      return found;
    },
  },
  {
    method: 'GET',
    path: '/articles/:documentId',
    action: ACTIONS.read,
    handler: (ctx) =>
      articleState(
        strapi,
        parsePath(articlePath, ctx).documentId,
        parseQuery(articleQuery, ctx).locale,
      ),
  },
];

const redeliveryRoutes = (strapi: Core.Strapi, wake: () => void): EditorRoute[] => [
  {
    method: 'POST',
    path: '/deliveries/redeliver',
    action: ACTIONS.redeliver,
    status: 202,
    handler: async (ctx) => {
      const { next = null, ...filter } = parseBody(redeliverBody, ctx);
      const result = await redeliverAll(strapi, filter, next);
      noteSentAgain(strapi, { count: result.count });
      wake();
      return result;
    },
  },
  {
    method: 'POST',
    path: '/deliveries/:id/redeliver',
    action: ACTIONS.redeliver,
    status: 202,
    handler: async (ctx) => {
      const { id } = parsePath(idPath, ctx);
      if (!(await redeliver(strapi, id))) throw noDelivery();
      noteSentAgain(strapi, { count: 1, delivery: id });
      wake();
      return { count: 1 };
    },
  },
];

function noteSentAgain(strapi: Core.Strapi, what: { count: number; delivery?: number }): void {
  strapi.log.info('Webhook deliveries sent again.', { ...what, user: currentActor(strapi).id });
}

const subscriptionRoutes = (strapi: Core.Strapi): EditorRoute[] => [
  {
    method: 'GET',
    path: '/subscriptions',
    action: ACTIONS.read,
    handler: (ctx) => listSubscriptions(strapi, seesAddresses(ctx)),
  },
  {
    method: 'GET',
    path: '/notices',
    action: ACTIONS.read,
    handler: () => listNotices(strapi),
  },
];

const secretRoutes = (strapi: Core.Strapi, { secretOverlapMs }: WebhookSettings): EditorRoute[] => [
  {
    method: 'POST',
    path: '/subscriptions/:id/secret/reveal',
    action: ACTIONS.reveal,
    handler: async (ctx) => {
      const id = await subscriptionOf(strapi, ctx);
      const secrets = (await secretsFor(strapi, [id])).get(id);
      if (secrets === undefined || secrets instanceof UnreadableSecretError) {
        throw new ConflictError(secrets?.message ?? 'The subscription has no secret.', {
          code: 'SECRET_UNREADABLE',
        });
      }
      return secretResponse(secrets);
    },
  },
  {
    method: 'POST',
    path: '/subscriptions/:id/secret/rotate',
    action: ACTIONS.rotate,
    handler: async (ctx) => {
      const { immediate } = parseBody(rotateBody, ctx);
      const id = await subscriptionOf(strapi, ctx);
      const secrets = immediate
        ? await revokeSecrets(strapi, id)
        : await rotateSecret(strapi, id, secretOverlapMs);
      strapi.log.info('Webhook secret rotated.', { subscription: id, immediate });
      return secretResponse(secrets);
    },
  },
];

const noDelivery = () => new errors.NotFoundError('There is no such delivery.');

async function subscriptionOf(strapi: Core.Strapi, ctx: Context): Promise<number> {
  const { id } = parsePath(idPath, ctx);
  if ((await findSubscription(strapi, id)) === null) {
    throw new errors.NotFoundError(`There is no webhook ${id}.`);
  }
  return id;
}

const secretResponse = ({ current, previous }: Secrets) => ({
  secret: current,
  previousValidUntil: previous === null ? null : new Date(previous.validUntil).toISOString(),
});
