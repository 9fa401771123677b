import { keepUsed } from './keep-used';

const to = (name: string) => ({ $ref: `#/components/schemas/${name}` });

test('components without a reference are removed, and circular references stay', () => {
  const kept = keepUsed({
    ...{ paths: { '/a': to('A') } },
    components: {
      schemas: { A: { properties: { b: to('B') } }, B: { items: to('A') }, C: to('A') },
      securitySchemes: { token: {} },
    },
  });

  expect(kept['components']).toEqual({
    schemas: { A: { properties: { b: to('B') } }, B: { items: to('A') } },
    securitySchemes: { token: {} },
  });
});
