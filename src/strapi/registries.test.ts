import { exportsOf } from './test-support';

interface Registry {
  set(uid: string, member: unknown): unknown;
  get(uid: string): unknown;
  extend(uid: string, wrap: (member: object) => object): unknown;
}

test.each(['middlewares', 'services', 'controllers'])(
  'the registry of %s hands out the wrapper, and leaves the original alone',
  (name) => {
    const make = exportsOf(`@strapi/core/dist/registries/${name}.js`) as (
      strapi: object,
    ) => Registry;
    const registry = make({});
    const original = { name: 'original' };
    // Services and controllers are made by a factory when they are first asked for.
    registry.set('plugin::upload.file', name === 'middlewares' ? original : () => original);
    registry.extend('plugin::upload.file', (member) => ({ ...member, isWrapped: true }));
    expect(registry.get('plugin::upload.file')).toEqual({ name: 'original', isWrapped: true });
    expect(original).toEqual({ name: 'original' });
  },
);
