import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { loadSharedReads, serveSharedReads, SHARED_READS } from './shared-reads';
import { exportsOf } from './test-support';

const PERMISSIONS = '@strapi/plugin-users-permissions/dist/server';
const I18N = '@strapi/i18n/dist/server';

/** Calls of methods of services, as `method(arguments)`. */
let calls: string[] = [];

/** Makes Strapi's own code find a service by `strapi.plugin(…).service(…)`, and records its calls. */
function serviceOf(plugin: string, name: string, methods: Record<string, unknown>): void {
  const service = Object.fromEntries(
    Object.entries(methods).map(([method, result]) => [
      method,
      (...args: unknown[]) => {
        calls.push(`${method}(${JSON.stringify(args).slice(1, -1)})`);
        return Promise.resolve(result);
      },
    ]),
  );
  const other = { getToken: () => Promise.resolve(null), setIsDefault: () => Promise.resolve([]) };
  const engine = { generateAbility: () => Promise.resolve({}) };
  Object.assign(globalThis, {
    strapi: {
      contentAPI: { permissions: { engine }, sanitize: { output: () => Promise.resolve([]) } },
      getModel: () => ({ attributes: {} }),
      plugin: (asked: string) => ({
        service: (wanted: string) =>
          asked === plugin && wanted === name ? { ...other, ...service } : other,
      }),
    },
  });
}

beforeEach(() => {
  calls = [];
});

test('the strategy of users-permissions reads the public permissions for an anonymous request', async () => {
  const { __require: strategy } = exportsOf(`${PERMISSIONS}/strategies/users-permissions.js`) as {
    __require: () => { authenticate(ctx: object): Promise<unknown> };
  };
  serviceOf('users-permissions', 'permission', { findPublicPermissions: [] });
  await strategy().authenticate({ state: {} });
  expect(calls).toEqual(['findPublicPermissions()']);
});

test('i18n reads the default locale of a call without a locale by its service', async () => {
  const contentTypes = exportsOf(`${I18N}/services/content-types.js`) as () => {
    getValidLocale(locale?: string): Promise<unknown>;
  };
  serviceOf('i18n', 'locales', { getDefaultLocale: 'ko' });
  expect(await contentTypes().getValidLocale()).toBe('ko');
  expect(calls).toEqual(['getDefaultLocale()']);
});

test('i18n lists the locales of a request by its service', async () => {
  const { listLocales } = exportsOf(`${I18N}/controllers/locales.js`) as {
    listLocales: (ctx: object) => Promise<unknown>;
  };
  serviceOf('i18n', 'locales', { find: [] });
  await listLocales({});
  expect(calls[0]).toBe('find()');
});

test('the shared reads of Strapi take no arguments, so one result holds for all requests', async () => {
  const conditions: unknown[] = [];
  const findMany = ({ where }: { where: unknown }) => {
    conditions.push(where);
    return Promise.resolve([]);
  };
  const get = (where: unknown) => {
    conditions.push(where);
    return Promise.resolve('ko');
  };
  Object.assign(globalThis, {
    strapi: { db: { query: () => ({ findMany }) }, store: () => ({ get }) },
  });
  const { __require: permission } = exportsOf(`${PERMISSIONS}/services/permission.js`) as {
    __require: () => (context: object) => { findPublicPermissions(): Promise<unknown> };
  };
  const locales = exportsOf(`${I18N}/services/locales.js`) as () => Record<
    'find' | 'getDefaultLocale',
    () => Promise<unknown>
  >;
  await permission()({
    strapi: Reflect.get(globalThis, 'strapi') as object,
  }).findPublicPermissions();
  await locales().find();
  await locales().getDefaultLocale();
  expect(conditions).toEqual([{ role: { type: 'public' } }, {}, { key: 'default_locale' }]);
});

test('serves known results, and reads for all other requests', async () => {
  const reads: string[] = [];
  const service = Object.fromEntries(
    SHARED_READS.map(({ method }) => [
      method,
      (...params: unknown[]) => {
        reads.push(method);
        return Promise.resolve({ method, params });
      },
    ]),
  );
  let request: object | undefined;
  const strapi = {
    plugin: () => ({ service: () => service }),
    requestContext: { get: () => (request === undefined ? undefined : { req: request }) },
  };
  type Strapi = Parameters<typeof serveSharedReads>[0];
  const results = await loadSharedReads(strapi as object as Strapi);
  reads.length = 0;
  const known = new IncomingMessage(new Socket());
  const restore = serveSharedReads(strapi as object as Strapi, (one) =>
    one === known ? results : undefined,
  );

  request = known;
  for (const { method } of SHARED_READS) {
    expect(await service[method]?.()).toBe(results.get(method));
  }
  expect(reads).toEqual([]);
  await service['find']?.({ code: 'ko' });
  request = {};
  await service['find']?.();
  request = undefined;
  await service['find']?.();
  restore();
  request = known;
  await service['find']?.();
  expect(reads).toEqual(['find', 'find', 'find', 'find']);
});
