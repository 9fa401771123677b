import { installedSource } from '../../strapi/test-support';

const source = installedSource('@strapi/admin/dist/admin/admin/src/utils/getFetchClient.mjs');

test('Strapi sends every request by the global fetch, with the address as a string', () => {
  const calls = [...source.matchAll(/await fetch\(createRequestUrl\(url\), \{/g)];
  expect(calls.length).toBeGreaterThanOrEqual(4);
  expect(source).toMatch(/method: 'DELETE'/);
  expect(source).not.toContain('new Request(');
});

test('Strapi shows error.message of a response that failed', () => {
  expect(source).toContain('new FetchError(result.error.message, {');
});
