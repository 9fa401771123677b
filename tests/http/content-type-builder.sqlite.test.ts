import { adminToken } from '../support/actors/admin';
import { useApplication } from '../support/app/application';
import { fullAccessToken } from '../support/actors/tokens';

const PATHS = [
  '/content-type-builder/schema',
  '/content-type-builder/reserved-names',
  '/content-type-builder/content-types',
  '/content-type-builder/content-types/api::article.article',
  '/content-type-builder/components',
  '/content-type-builder/update-schema-status',
];

interface Listed {
  data: { sections: { plugins: { action: string }[] } };
}

describe.each([
  ['in production', 'production', 404],
  ['elsewhere', 'test', 200],
])('the content-type builder %s', (_where, NODE_ENV, expected) => {
  const app = useApplication({ NODE_ENV, SETUP_TOKEN: 'off' });

  test(`answers ${String(expected)} to an administrator and to a token`, async () => {
    const token = await adminToken(app);
    for (const path of PATHS)
      expect([path, (await app.get(path, { token })).status]).toEqual([path, expected]);
    const api = await fullAccessToken(app.strapi);
    const content = await app.get('/api/content-type-builder/content-types', { token: api });
    expect(content.status).toBe(expected);
  });

  test('has a permission, by which the panel shows its link, only where it answers', async () => {
    const token = await adminToken(app);
    const { body } = await app.get('/admin/permissions', { token });
    const actions = (body as Listed).data.sections.plugins.map(({ action }) => action);
    expect(actions.includes('plugin::content-type-builder.read')).toBe(expected === 200);
  });

  test('is not needed by what else the panel opens', async () => {
    const token = await adminToken(app);
    for (const path of [
      '/content-manager/init',
      '/content-manager/content-types',
      '/content-manager/components',
      '/content-manager/content-types/api::article.article/configuration',
      '/content-manager/collection-types/api::article.article',
      '/admin/information',
      '/admin/init',
    ]) {
      expect([path, (await app.get(path, { token })).status]).toEqual([path, 200]);
    }
  });
});
