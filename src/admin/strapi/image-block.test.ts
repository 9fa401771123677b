import { installedSource } from '../../strapi/test-support';
import { imageBlock } from './image-block';

const IMAGE =
  '@strapi/content-manager/dist/admin/pages/EditView/components/FormInputs/BlocksInput/Blocks/Image.mjs';

const file = { name: '집.png', alternativeText: null, url: 'https://cdn.example/a.png', id: 7 };

test('the editor stores these fields of a file', () => {
  const source = installedSource(IMAGE);
  const [, list = ''] = /IMAGE_SCHEMA_FIELDS = \[([^\]]*)\]/.exec(source) ?? [];
  const { image } = imageBlock(file);
  expect(Object.keys(image)).toEqual([...list.matchAll(/'(\w+)'/g)].map(([, name]) => name));
  expect(source).toContain('alternativeText: expectedImage.alternativeText || expectedImage.name');
  expect(source).toContain('url: prefixFileUrlWithBackendUrl(image.url)');
});

test('a picture without alternative text has its name, as in the editor', () => {
  expect(imageBlock(file)).toMatchObject({
    type: 'image',
    image: { alternativeText: '집.png', url: 'https://cdn.example/a.png' },
  });
  expect(() => imageBlock(undefined)).toThrow('The server has stored no file.');
});
