import type { Core } from '@strapi/strapi';
import { exportsOf } from './test-support';
import { uploadLocalFile } from './upload-local-file';

const createUploadService = exportsOf(
  '@strapi/upload/dist/server/services/upload.js',
) as (context: { strapi: object }) => object;

/** The parts of an application that Strapi's upload service calls. */
function application() {
  const sent: unknown[] = [];
  const services: Record<string, object> = {
    file: { getFolderPath: () => Promise.resolve('/') },
    'image-manipulation': {
      generateFileName: (name: string) => `${name}_hash`,
      isImage: () => Promise.resolve(false),
    },
    metrics: { trackUsage: () => Promise.resolve() },
    provider: {
      checkFileSize: () => Promise.resolve(),
      upload: (file: object) => Promise.resolve(void sent.push({ ...file })),
    },
  };
  const strapi = {
    config: { get: () => ({ provider: 'local' }) },
    db: {
      query: () => ({
        create: ({ data }: { data: object }) => Promise.resolve({ id: 1, ...data }),
      }),
    },
    eventHub: { emit: () => undefined },
    getModel: () => ({ uid: 'plugin::upload.file', modelType: 'contentType', attributes: {} }),
    plugin: () => ({ service: (name: string) => services[name] }),
  };
  Object.assign(globalThis, { strapi });
  services['upload'] = createUploadService({ strapi });
  const known: object = strapi;
  return { strapi: known as Core.Strapi, sent };
}

test('Strapi’s upload service stores a file of this machine with its name, size and text', async () => {
  const { strapi, sent } = application();
  const stored = await uploadLocalFile(
    strapi,
    { path: __filename, size: 2000 },
    { name: 'a picture.png', alternativeText: 'a text' },
  );
  const expected = {
    name: 'a picture.png',
    alternativeText: 'a text',
    ext: '.png',
    size: 2,
    filepath: __filename,
  };
  expect(sent).toEqual([expect.objectContaining(expected)]);
  expect(stored).toMatchObject({ id: 1, ...expected });
});
