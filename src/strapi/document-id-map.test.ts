import { installedSource } from './test-support';

test('the Document Service caches the ids of a request in __documentServiceIdMap, which has clear()', () => {
  const source = installedSource('@strapi/core/dist/services/document-service/transform/data.js');
  expect(source).toContain('getRequestState()?.__documentServiceIdMap?.clear()');
  expect(source).toContain('strapi.requestContext?.get?.()?.state');
});
