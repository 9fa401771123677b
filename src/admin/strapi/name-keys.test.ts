import { installedSource } from '../../strapi/test-support';
import { componentFieldKey, fieldKey } from './name-keys';

const PAGES = '@strapi/content-manager/dist/admin/pages';

test.each([
  ['EditView/components/FormLayout.mjs', fieldKey('${modelUid}', '${name}')],
  ['ListView/ListViewPage.mjs', fieldKey('${model}', '${header.name}')],
  [
    'EditView/components/FormInputs/Component/Repeatable.mjs',
    componentFieldKey('${attributeComponent}', '${field.name}'),
  ],
])('Strapi looks up labels by this key in %s', (file, key) => {
  expect(installedSource(`${PAGES}/${file}`)).toContain(`\`${key}\``);
});
