import type { Core } from '@strapi/strapi';
import { exportsOf, installedSource } from './test-support';
import { replaceUidGenerator, type UidRequest } from './uid-generator';

type Generate = (request: UidRequest) => Promise<string>;

test('the panel asks the replacement for a UID', async () => {
  const make = exportsOf('@strapi/content-manager/dist/server/services/uid.js') as (
    context: object,
  ) => { generateUIDField: Generate };
  const service = make({ strapi: {} });
  const plugin = () => ({ service: () => service });
  replaceUidGenerator({ plugin } as object as Core.Strapi, ({ field }) => Promise.resolve(field));
  const request: UidRequest = { contentTypeUID: 'api::article.article', field: 'slug', data: {} };
  expect(await service.generateUIDField(request)).toBe('slug');
});

test('the controller of the regenerate button calls the service by that name', () => {
  const source = installedSource('@strapi/content-manager/dist/server/controllers/uid.js');
  expect(source).toMatch(/getService\('uid'\)/);
  expect(source).toMatch(/\.generateUIDField\(\{\s*contentTypeUID,\s*field,\s*data,\s*locale/);
});
