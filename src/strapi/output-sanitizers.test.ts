import type { Core } from '@strapi/strapi';
import { sanitize } from '@strapi/utils';
import { addOutputSanitizer } from './output-sanitizers';
import { exportsOf, installedSource } from './test-support';

test('a sanitizer is called with the schema, and then with the data', async () => {
  const make = exportsOf('@strapi/core/dist/registries/sanitizers.js') as () => {
    get(path: string): ((schema: object) => (data: unknown) => unknown)[];
    set(path: string, value: object): unknown;
  };
  const registry = make();
  registry.set('content-api', { input: [], output: [] });
  addOutputSanitizer({ get: () => registry } as object as Core.Strapi, (uid, data) =>
    Promise.resolve([uid, data]),
  );
  type Options = Parameters<typeof sanitize.createAPISanitizers>[0];
  const sanitizers = sanitize.createAPISanitizers({
    getModel: () => undefined,
    sanitizers: { output: registry.get('content-api.output') },
  } as object as Options);
  type Schema = Parameters<typeof sanitizers.output>[1];
  const schema = { uid: 'api::tag.tag', attributes: {}, options: {} } as object as Schema;
  expect(await sanitizers.output({ id: 1 }, schema)).toEqual(['api::tag.tag', { id: 1 }]);
});

test('Strapi creates the lists of sanitizers before it calls `register`', () => {
  expect(installedSource('@strapi/core/dist/loaders/sanitizers.js')).toMatch(
    /\.set\('content-api', \{\s*input: \[\],\s*output: \[\]/,
  );
});

test('Strapi takes the sanitizers of its content API from that path', () => {
  expect(installedSource('@strapi/core/dist/services/content-api/index.js')).toContain(
    "output: strapi.sanitizers.get('content-api.output')",
  );
});
