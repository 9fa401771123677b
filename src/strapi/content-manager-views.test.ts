import { installedSource } from './test-support';

const SERVICES = '@strapi/content-manager/dist/server/services';

test.each([
  ['content-types', 'content_types'],
  ['components', 'components'],
])(
  'the service %s reads, writes and creates views, and stores them under the prefix %s',
  (name, prefix) => {
    const source = installedSource(`${SERVICES}/${name}.js`);
    expect(source).toMatch(new RegExp(`(?:prefix:|STORE_KEY_PREFIX =) '${prefix}'`));
    expect(source).toContain('async findConfiguration (');
    expect(source).toContain('async updateConfiguration (');
    expect(source).toContain('syncConfigurations () {');
  },
);

test('Strapi stores a view under the key configuration_PREFIX::UID of the store content_manager', () => {
  expect(installedSource(`${SERVICES}/configuration.js`)).toContain('return `${prefix}::${uid}`');
  const store = installedSource(`${SERVICES}/utils/store.js`);
  expect(store).toContain('`${keys.CONFIGURATION}_${key}`');
  expect(store).toContain("CONFIGURATION: 'configuration'");
  expect(store).toMatch(/type: 'plugin',\s*name: 'content_manager'/);
  expect(store).toContain("STORE_KEY_PREFIX = 'plugin_content_manager_'");
});

test('Strapi creates its own view for each model without a stored one', () => {
  expect(installedSource(`${SERVICES}/configuration.js`)).toContain(
    'contentTypesToAdd.map((uid)=>generateNewConfiguration(uid))',
  );
});
