import { useApplication } from '../support/app/application';

/* The contract of src/strapi/upload-plugin.ts with the installed @strapi/upload. */

const app = useApplication({ CHANGES_FOLLOW: 'false' });

interface Route {
  method: string;
  path: string;
  handler: unknown;
  config?: { middlewares?: unknown[] };
}

const plugin = () => app.strapi.plugin('upload') as object as Record<string, unknown>;

test.each([
  [
    'upload',
    ['formatFileInfo', 'findOne', 'getSettings', 'setSettings', 'upload', 'replace', 'remove'],
  ],
  ['provider', ['checkFileSize', 'upload']],
  ['file', ['deleteByIds', 'signFileUrls']],
  ['folder', ['deleteByIds']],
])('the service %s has the methods that are used', (name, methods) => {
  const service = app.strapi.plugin('upload').service<Record<string, unknown>>(name);
  for (const method of methods) expect(typeof service[method]).toBe('function');
});

test('the controller admin-folder-file deletes files and folders together', () => {
  const controller = app.strapi.plugin('upload').controller('admin-folder-file') as object;
  expect(controller).toHaveProperty('deleteMany');
});

test('the storage can delete', () => {
  expect(plugin()['provider']).toHaveProperty('delete');
});

test('files have a column for a placeholder, which no client can write', () => {
  const { attributes } = app.strapi.contentType('plugin::upload.file');
  expect(attributes).toHaveProperty('placeholder', expect.objectContaining({ type: 'string' }));
});

test('the known routes take files, each after the check of permissions', () => {
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
  // A new handler with such a name may take files: decide whether FILE_HANDLERS has to name it.
  expect(
    handlers.filter((handler) => /upload(?!-from-urls)/i.test(handler.split('.')[1] ?? '')).sort(),
  ).toEqual([
    'admin-upload.upload',
    'admin-upload.uploadFile',
    'admin-upload.uploadFromUrls',
    'content-api.upload',
  ]);
});
