import { installedSource } from './test-support';

test('Strapi registers the translation of parameters in its container', () => {
  expect(installedSource('@strapi/core/dist/Strapi.js')).toContain(
    "add('query-params', queryParams(this))",
  );
  expect(installedSource('@strapi/core/dist/services/query-params.js')).toContain(
    'transform: transformQueryParams',
  );
});

test('the Document Service uses the same translation', () => {
  expect(
    installedSource('@strapi/core/dist/services/document-service/transform/query.js'),
  ).toContain("strapi.get('query-params').transform(uid, allowlisted)");
});
