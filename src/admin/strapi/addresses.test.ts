import { installedSource } from '../../strapi/test-support';
import { editViewAddress, listViewAddress, webhookAddress, webhooksAddress } from './addresses';

test('the edit view of a document has this address', () => {
  const router = installedSource('@strapi/content-manager/dist/admin/router.mjs');
  expect(router).toContain(`path: ':collectionType/:slug/:id'`);
  const widgets = installedSource('@strapi/content-manager/dist/admin/components/Widgets.mjs');
  expect(widgets).toContain('`?plugins[i18n][locale]=${document.locale}`');
  expect(editViewAddress('api::tag.tag', 'abc', 'ko')).toBe(
    '/content-manager/collection-types/api::tag.tag/abc?plugins[i18n][locale]=ko',
  );
  expect(editViewAddress('api::tag.tag', 'abc', null)).not.toContain('?');
});

test('the list of a type has this address, and shows no tag for a filter that it does not know', () => {
  const router = installedSource('@strapi/content-manager/dist/admin/router.mjs');
  expect(router).toContain(`LIST_RELATIVE_PATH = ':collectionType/:slug'`);
  const tags = installedSource('@strapi/admin/dist/admin/admin/src/components/Filters.mjs');
  expect(tags).toContain('query?.filters?.$and?.map');
  expect(tags).toContain(`typeof details.value === 'object'`);
  expect(listViewAddress('api::tag.tag', 'ko', [[['name', '$null', 'true']]])).toBe(
    '/content-manager/collection-types/api::tag.tag?page=1&plugins[i18n][locale]=ko&filters[$and][0][name][$null]=true',
  );
});

test('the pages of webhooks have these addresses', () => {
  const routes = installedSource('@strapi/admin/dist/admin/admin/src/pages/Settings/constants.mjs');
  expect(routes).toContain(`path: 'webhooks'`);
  expect(routes).toContain(`path: 'webhooks/:id'`);
  expect([webhooksAddress, webhookAddress(7)]).toEqual([
    '/settings/webhooks',
    '/settings/webhooks/7',
  ]);
});
