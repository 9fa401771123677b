import { installedSource } from './test-support';

test('Strapi declares its own tables by the registry "models"', () => {
  expect(installedSource('@strapi/core/dist/providers/webhooks.js')).toContain(
    `strapi.get('models').add(`,
  );
});

test('the schema sync gets the tables of the registry "models"', () => {
  expect(installedSource('@strapi/core/dist/Strapi.js')).toContain(`this.get('models').get()`);
});
