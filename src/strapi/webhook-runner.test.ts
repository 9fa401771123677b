import { readFileSync } from 'node:fs';
import type { Core } from '@strapi/strapi';
import { replaceWebhookRunner } from './webhook-runner';
import { installed } from './test-support';

const STRAPI = installed('@strapi');

interface Runner {
  add(webhook: object): void;
  update(webhook: object): void;
  remove(webhook: object): void;
  run(webhook: object, event: string, info?: object): Promise<unknown>;
}

const createRunner = jest.requireActual<(options: object) => Runner>(
  `${STRAPI}/core/dist/services/webhook-runner.js`,
);

const webhook = { id: '7', url: 'https://a.example', headers: {}, events: ['entry.publish'] };

/** The runner of Strapi, replaced, with what happens to it. */
function replaced() {
  const listened: string[] = [];
  const fetched: unknown[] = [];
  const tested: unknown[] = [];
  const runner = createRunner({
    eventHub: {
      on: (event: string) => listened.push(event),
      off: (event: string) => listened.push(event),
    },
    logger: { error: (message: unknown) => listened.push(String(message)) },
    configuration: {},
    fetch: (...request: unknown[]) => {
      fetched.push(request);
      return Promise.reject(new Error('The runner sent a request of its own.'));
    },
  });
  const strapi: unknown = {
    get: (name: string) => (name === 'webhookRunner' ? runner : undefined),
  };
  replaceWebhookRunner(strapi as Core.Strapi, (...test) => {
    tested.push(test);
    return Promise.resolve({ statusCode: 204 });
  });
  return { runner, listened, fetched, tested };
}

test('the runner has no methods but those that are known', () => {
  const { runner } = replaced();
  const methods = Object.getOwnPropertyNames(Object.getPrototypeOf(runner) as object);
  expect(methods.sort()).toEqual(
    [
      'add',
      'constructor',
      'createListener',
      'deleteListener',
      'executeListener',
      'remove',
      'run',
      'update',
    ].sort(),
  );
});

test('the runner listens to no event when a subscription loads, changes or goes', () => {
  const { runner, listened } = replaced();
  runner.add(webhook);
  runner.update({ ...webhook, events: ['entry.create'] });
  runner.remove(webhook);
  expect(listened).toEqual([]);
});

test('the test button sends by run, which is replaced', async () => {
  const { runner, fetched, tested } = replaced();
  expect(await runner.run(webhook, 'trigger-test', {})).toEqual({ statusCode: 204 });
  expect(tested).toEqual([[{ id: 7, url: webhook.url, headers: {} }, 'trigger-test', {}]]);
  expect(fetched).toEqual([]);
  const controller = readFileSync(
    `${STRAPI}/admin/dist/server/server/src/controllers/webhooks.js`,
    'utf8',
  );
  expect(controller).toContain(`strapi.get('webhookRunner').run(webhook, 'trigger-test', {})`);
});

test('Strapi loads the subscriptions through add', () => {
  const provider = readFileSync(`${STRAPI}/core/dist/providers/webhooks.js`, 'utf8');
  expect(provider).toContain(`strapi.get('webhookRunner').add(webhook)`);
});
