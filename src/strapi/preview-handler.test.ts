import type { Core } from '@strapi/strapi';
import { setPreviewHandler } from './preview-handler';
import { installed } from './test-support';

const SERVICES = installed('@strapi/content-manager/dist/server/preview/services');

interface PreviewService {
  getPreviewUrl(uid: string, params: object): Promise<unknown>;
}

const { services } = jest.requireActual<{
  services: Record<'preview' | 'preview-config', (context: { strapi: unknown }) => object>;
}>(`${SERVICES}/index.js`);

test('the content manager reads the handler for each request', async () => {
  const preview: { enabled: boolean; config: { handler?: unknown } } = {
    enabled: true,
    config: {},
  };
  const strapi: unknown = {
    config: {
      get: (key: string) => (key === 'admin.preview' ? preview : undefined),
      set: (key: string, handler: unknown) => {
        expect(key).toBe('admin.preview.config.handler');
        preview.config.handler = handler;
      },
    },
    service: () => config,
  };
  const config = services['preview-config']({ strapi });
  const service = services.preview({ strapi }) as PreviewService;
  setPreviewHandler(strapi as Core.Strapi, 'api::article.article', ({ documentId, status }) =>
    Promise.resolve(`/${documentId}/${status ?? ''}`),
  );
  const params = { documentId: 'abc', locale: 'ko', status: 'draft' };
  expect(await service.getPreviewUrl('api::article.article', params)).toBe('/abc/draft');
  expect(await service.getPreviewUrl('api::site.site', {})).toBeUndefined();
});
