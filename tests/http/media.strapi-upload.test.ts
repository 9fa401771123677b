import { useApplication } from '../support/app/application';

/*
 * What src/platform/media relies on of @strapi/upload beside its documented extension points. A test here
 * fails when a newer version differs; src/platform/media/storing/strapi-upload.ts lists it.
 */

const app = useApplication({ CHANGES_FOLLOW: 'false' });

interface Route {
  method: string;
  path: string;
  handler: unknown;
  config?: { middlewares?: unknown[] };
}

const plugin = () => app.strapi.plugin('upload') as object as Record<string, unknown>;

test.each([
  ['upload', ['formatFileInfo', 'findOne', 'getSettings', 'setSettings', 'upload', 'replace']],
  ['provider', ['checkFileSize', 'upload']],
])('the service %s has what is used', (name, methods) => {
  const service = app.strapi.plugin('upload').service<Record<string, unknown>>(name);
  for (const method of methods) expect(typeof service[method]).toBe('function');
});

test('the storage can delete', () => {
  expect(plugin()['provider']).toHaveProperty('delete');
});

test('the routes that take files are those that are known, and each receives them after the check of permissions', () => {
  const routers = Object.entries(plugin()['routes'] as Record<string, { routes: Route[] }>);
  const receiving = routers.flatMap(([name, { routes }]) =>
    routes
      .filter(({ config }) => config?.middlewares !== undefined)
      .map(({ method, path, handler }) => `${name} ${method} ${path} ${String(handler)}`),
  );
  expect(receiving.sort()).toEqual([
    'admin POST / admin-upload.upload',
    'admin POST /files admin-upload.uploadFile',
    'admin POST /files/:id/replace admin-upload.replaceFile',
    'content-api POST / content-api.upload',
  ]);
  const handlers = routers.flatMap(([, { routes }]) =>
    routes.map(({ handler }) => String(handler)),
  );
  // A handler with such a name would take files in a way that nobody has looked at.
  expect(
    handlers.filter((handler) => /upload(?!-from-urls)/i.test(handler.split('.')[1] ?? '')).sort(),
  ).toEqual([
    'admin-upload.upload',
    'admin-upload.uploadFile',
    'admin-upload.uploadFromUrls',
    'content-api.upload',
  ]);
});
