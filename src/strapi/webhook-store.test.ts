import type { Core } from '@strapi/strapi';
import { installed } from './test-support';
import {
  replaceWebhookValidation,
  subscribableEvents,
  WEBHOOK_MODEL,
  WEBHOOK_TABLE,
} from './webhook-store';

const STRAPI = installed('@strapi');

interface Store {
  allowedEvents: Map<string, string>;
}
type Action = (ctx: object) => Promise<unknown>;

const { webhookModel, createWebhookStore } = jest.requireActual<{
  webhookModel: { uid: string; tableName: string; attributes: Record<string, { type: string }> };
  createWebhookStore: (options: { db: object }) => Store;
}>(`${STRAPI}/core/dist/services/webhook-store.js`);
const actions = jest.requireActual<Record<string, unknown>>(
  `${STRAPI}/admin/dist/server/server/src/controllers/webhooks.js`,
);
const createRegistry = jest.requireActual<
  () => { add(namespace: string, actions: object): unknown; get(uid: string): object }
>(`${STRAPI}/core/dist/registries/controllers.js`);

/** A store of one row, with the calls that reach the database and the runner. */
function application() {
  const calls: [string, unknown][] = [];
  const row = {
    id: 1,
    name: 'a',
    url: 'https://a.example',
    headers: {},
    events: [],
    enabled: true,
  };
  const query = {
    findOne: () => Promise.resolve(row),
    create: ({ data }: { data: object }) => {
      calls.push(['create', data]);
      return Promise.resolve({ ...row, ...data });
    },
    update: ({ data }: { data: object }) => {
      calls.push(['update', data]);
      return Promise.resolve({ ...row, ...data });
    },
  };
  const controllers = createRegistry();
  controllers.add('admin::', { webhooks: actions });
  const services: Record<string, unknown> = {
    controllers,
    webhookStore: createWebhookStore({ db: { query: () => query } }),
    webhookRunner: {
      add: (webhook: unknown) => calls.push(['run', webhook]),
      update: (webhook: unknown) => calls.push(['rerun', webhook]),
    },
  };
  const strapi: unknown = { get: (name: string) => services[name] };
  return { strapi: strapi as Core.Strapi, controllers, calls };
}

test('the model of subscriptions has its name, its table and its columns', () => {
  expect([webhookModel.uid, webhookModel.tableName]).toEqual([WEBHOOK_MODEL, WEBHOOK_TABLE]);
  const types = Object.entries(webhookModel.attributes).map(([name, { type }]) => [name, type]);
  expect(Object.fromEntries(types)).toEqual({
    id: 'increments',
    name: 'string',
    url: 'text',
    headers: 'json',
    events: 'json',
    enabled: 'boolean',
  });
});

test('the store lists the events of content', () => {
  const { strapi } = application();
  expect([...subscribableEvents(strapi)].sort()).toEqual([
    'entry.create',
    'entry.delete',
    'entry.draft-discard',
    'entry.publish',
    'entry.unpublish',
    'entry.update',
  ]);
});

test('the controller has no actions but those that are known', () => {
  expect(Object.keys(actions).sort()).toEqual([
    'createWebhook',
    'deleteWebhook',
    'deleteWebhooks',
    'getWebhook',
    'listWebhooks',
    'triggerWebhook',
    'updateWebhook',
  ]);
});

test('create and update are replaced, and save as Strapi does', async () => {
  const { strapi, controllers, calls } = application();
  replaceWebhookValidation(strapi, {
    create: (body) => Promise.resolve(body as object),
    update: (body) => Promise.resolve(body as object),
  });
  const controller = controllers.get('admin::webhooks') as Record<string, Action>;
  expect(controller['deleteWebhook']).toBe(actions['deleteWebhook']);
  const body = { name: 'b', url: 'https://b.example', headers: {}, events: ['entry.publish'] };
  const ctx = { request: { body }, params: { id: '1' }, status: 0, body: null };
  await controller['createWebhook']?.(ctx);
  expect(ctx).toMatchObject({ status: 201, body: { data: { id: '1', ...body, isEnabled: true } } });
  await controller['updateWebhook']?.({ ...ctx, request: { body: { isEnabled: false } } });
  expect(calls).toMatchObject([
    ['create', { ...body, enabled: true }],
    ['run', { id: '1', isEnabled: true }],
    ['update', { name: 'a', enabled: false }],
    ['rerun', { id: '1', isEnabled: false }],
  ]);
});
