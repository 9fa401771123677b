import type { EditLayout } from '../strapi/edit-layout';
import { openRelationsInTab } from './open-in-tab';

const toArticle = { attribute: { targetModel: 'api::article.article' } };
const toTag = { attribute: { targetModel: 'api::tag.tag' } };
const text = { hint: 'A text', attribute: {} };

const form = (settings: EditLayout['settings']): EditLayout => ({
  layout: [[[text], [toTag, toArticle]]],
  components: { 'a.part': { layout: [[toArticle]] } },
  settings,
});

test.each([{}, { relationOpenMode: 'modal' as const }])(
  'relations open in a new tab and not in a dialog: %j',
  (settings) => {
    expect(openRelationsInTab(form(settings)).settings).toEqual({ relationOpenMode: 'newTab' });
  },
);

test.each(['page', 'newTab'] as const)('relations that open by “%s” still do', (mode) => {
  expect(openRelationsInTab(form({ relationOpenMode: mode })).settings).toEqual({
    relationOpenMode: mode,
  });
});

test('an article is not created from a relation, and other entries are', () => {
  const { layout, components } = openRelationsInTab(form({}));
  expect(layout).toEqual([[[text], [toTag, { ...toArticle, creatable: false }]]]);
  expect(components).toEqual({ 'a.part': { layout: [[{ ...toArticle, creatable: false }]] } });
});
