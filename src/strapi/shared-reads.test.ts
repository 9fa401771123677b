import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { loadSharedReads, serveSharedReads, SHARED_READS } from './shared-reads';
import { installedSource } from './test-support';

test('users-permissions reads the public permissions for every anonymous request, without arguments', () => {
  const service = installedSource(
    '@strapi/plugin-users-permissions/dist/server/services/permission.js',
  );
  expect(service).toContain('async findPublicPermissions () {');
  const strategy = installedSource(
    '@strapi/plugin-users-permissions/dist/server/strategies/users-permissions.js',
  );
  expect(strategy).toContain("getService('permission').findPublicPermissions()");
});

test('i18n reads the locales without arguments', () => {
  const service = installedSource('@strapi/i18n/dist/server/services/locales.js');
  expect(service).toContain('const getDefaultLocale = ()=>');
  expect(service).toContain('const find = (params = {})=>');
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
