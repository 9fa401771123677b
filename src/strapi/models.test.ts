import type { Core } from '@strapi/strapi';
import { findModel, targetOf } from './models';
import { exportsOf } from './test-support';

interface Registry {
  set(uid: string, model: object): unknown;
}

const { prototype } = exportsOf('@strapi/core/dist/Strapi.js') as {
  prototype: { getModel(uid: string): unknown };
};
const newRegistry = (name: string) =>
  (exportsOf(`@strapi/core/dist/registries/${name}.js`) as () => Registry)();

const registries: Record<string, Registry> = {
  'content-types': newRegistry('content-types'),
  components: newRegistry('components'),
};

/** Strapi's own `getModel` on Strapi's own registries. */
const application: object = {
  get: (name: string) => registries[name],
  getModel: (uid: string) => prototype.getModel.call(application, uid),
};
const strapi = application as Core.Strapi;

const tag = { uid: 'api::tag.tag', attributes: { name: { type: 'string' } } };
const seo = { uid: 'shared.seo', attributes: { title: { type: 'string' } } };
registries['content-types']?.set(tag.uid, tag);
registries['components']?.set(seo.uid, seo);

test('Strapi finds the registered object of a content type or component by its uid', () => {
  expect(findModel(strapi, tag.uid)).toBe(tag);
  expect(findModel(strapi, seo.uid)).toBe(seo);
});

test('an unknown model is undefined', () => {
  expect(findModel(strapi, 'api::none.none')).toBeUndefined();
});

test.each([
  [{ type: 'media' }, 'plugin::upload.file'],
  [{ type: 'relation', target: 'api::tag.tag' }, 'api::tag.tag'],
  [{ type: 'component', component: 'shared.seo' }, 'shared.seo'],
  [{ type: 'string' }, undefined],
])('%j leads to %s', (attribute, target) => {
  expect(targetOf(attribute)).toBe(target);
});
