import { installedSource } from '../../strapi/test-support';
import { replaceBulkPublish } from './bulk-publish-action';

const ACTIONS = '@strapi/content-manager/dist/admin/pages/ListView/components/BulkActions';

test('of Strapi’s bulk actions, only the one that publishes has no type', () => {
  const source = installedSource(`${ACTIONS}/Actions.mjs`);
  expect(source).toMatch(
    /DEFAULT_BULK_ACTIONS = \[\s*PublishAction,\s*UnpublishAction,\s*DeleteAction\s*\]/,
  );
  expect(source).toContain("UnpublishAction.type = 'unpublish'");
  expect(source).toContain("DeleteAction.type = 'delete'");
  expect(source + installedSource(`${ACTIONS}/PublishAction.mjs`)).not.toContain(
    "PublishAction.type = 'publish'",
  );
});

test('other types keep Strapi’s action', () => {
  const strapis = () => ({ label: 'Strapi’s' });
  const own = () => ({ label: 'Own' });
  const remove = Object.assign(() => ({ label: 'Delete' }), { type: 'delete' as const });
  const actions = replaceBulkPublish([strapis, remove], own, (model) => model === 'a');
  const labelsFor = (model: string) =>
    actions.map((action) => action({ model, documents: [], collectionType: '' })?.label);
  expect(labelsFor('a')).toEqual(['Own', undefined, 'Delete']);
  expect(labelsFor('b')).toEqual(['Own', 'Strapi’s', 'Delete']);
});
