import type { EditLayout } from '../strapi/edit-layout';
import { openArticlesInTab } from './open-in-tab';

const toArticle = { attribute: { targetModel: 'api::article.article' } };
const toTag = { attribute: { targetModel: 'api::tag.tag' } };
const text = { hint: 'A text', attribute: {} };

const form = (
  fields: EditLayout['layout'][0][0],
  settings: EditLayout['settings'] = { relationOpenMode: 'modal' },
): EditLayout => ({ layout: [[[text], fields]], components: {}, settings });

test('a form that leads to an article opens its relations in a new tab', () => {
  const { layout, settings } = openArticlesInTab(form([toTag, toArticle]));
  expect(settings).toEqual({ relationOpenMode: 'newTab' });
  expect(layout).toEqual([[[text], [toTag, { ...toArticle, creatable: false }]]]);
});

test('so does one that leads there from a component, and one without the setting', () => {
  const layout = { ...form([]), components: { 'a.part': { layout: [[toArticle]] } }, settings: {} };
  expect(openArticlesInTab(layout)).toMatchObject({
    components: { 'a.part': { layout: [[{ creatable: false }]] } },
    settings: { relationOpenMode: 'newTab' },
  });
});

test('a form whose relations open in the page keeps that', () => {
  const layout = form([toArticle], { relationOpenMode: 'page' });
  expect(openArticlesInTab(layout).settings).toEqual({ relationOpenMode: 'page' });
});

test('a form that leads to no article stays as it is', () => {
  const layout = form([toTag]);
  expect(openArticlesInTab(layout)).toEqual(layout);
});
