import type { Core } from '@strapi/strapi';
import { findModel, targetOf } from './models';
import { installedSource } from './test-support';

test('Strapi finds content types and components by their uid', () => {
  const source = installedSource('@strapi/core/dist/Strapi.js');
  expect(source).toContain("this.get('content-types').get(uid)");
  expect(source).toContain("this.get('components').get(uid)");
});

test('an unknown model is undefined', () => {
  expect(findModel({ getModel: () => undefined } as object as Core.Strapi, 'x')).toBeUndefined();
});

test.each([
  [{ type: 'media' }, 'plugin::upload.file'],
  [{ type: 'relation', target: 'api::tag.tag' }, 'api::tag.tag'],
  [{ type: 'component', component: 'shared.seo' }, 'shared.seo'],
  [{ type: 'string' }, undefined],
])('%j leads to %s', (attribute, target) => {
  expect(targetOf(attribute)).toBe(target);
});
