import { COMPONENT_LAYOUTS, CONTENT_TYPE_LAYOUTS } from '../../src/desk/layouts';
import { adminToken } from '../support/admin';
import { useApplication } from '../support/application';

const app = useApplication();

interface View {
  settings: Record<string, unknown>;
  metadatas: Record<string, { edit: Record<string, unknown>; list: Record<string, unknown> }>;
  layouts: { list: string[]; edit: { name: string; size: number }[][] };
}

const ARTICLE = '/content-manager/content-types/api::article.article/configuration';

const rowsOf = (edit: View['layouts']['edit']) =>
  edit.map((row) => row.map(({ name, size }) => [name, size]));

const viewOf = async (path = ARTICLE) => {
  const answer = await app.get(path, { token: await adminToken(app) });
  return answer.body as { data: { contentType: View; components: Record<string, View> } };
};

test('the list of articles shows title, publication date and author, newest first', async () => {
  const { contentType } = (await viewOf()).data;

  expect(contentType.layouts.list).toEqual(['title', 'publicationDate', 'author']);
  expect(contentType.settings).toMatchObject({
    mainField: 'title',
    defaultSortBy: 'createdAt',
    defaultSortOrder: 'DESC',
  });
});

test('the form asks in the order of writing, and a closed section shows its heading', async () => {
  const { contentType, components } = (await viewOf()).data;

  expect(contentType.layouts.edit.flat().map(({ name }) => name)).toEqual([
    'title',
    'slug',
    'publicationDate',
    'lead',
    'summary',
    'sections',
    'author',
    'category',
    'tags',
    'cover',
    'commentsSwitch',
    'readingMinutes',
    'seo',
  ]);
  expect(contentType.metadatas['readingMinutes']?.edit['editable']).toBe(false);
  expect(components['article.section']?.settings['mainField']).toBe('heading');
  expect(components['article.section']?.layouts.edit.flat().map(({ name }) => name)).toEqual([
    'heading',
    'body',
  ]);
});

test('what a person rearranges stays over a restart', async () => {
  const { contentType } = (await viewOf()).data;
  const token = await adminToken(app);
  const layouts = { ...contentType.layouts, list: ['title', 'slug'] };
  const { settings } = contentType;
  const saved = await app.put(ARTICLE, { settings, layouts }, { token });
  expect(saved).toMatchObject({ status: 200 });

  await app.restart();

  expect((await viewOf()).data.contentType.layouts.list).toEqual(['title', 'slug']);
});

test('a view that was rearranged before this release came keeps its arrangement', async () => {
  const store = app.strapi.store({ type: 'plugin', name: 'content_manager' });
  const key = 'configuration_content_types::api::tag.tag';
  const view = (await store.get({ key })) as View;
  await store.set({
    key,
    value: { ...view, layouts: { ...view.layouts, list: ['slug', 'name'] } },
  });
  await app.strapi.store({ type: 'core', name: 'threeline' }).delete({ key: 'first-start-desk' });

  await app.restart();

  const kept = (await viewOf('/content-manager/content-types/api::tag.tag/configuration')).data;
  expect(kept.contentType.layouts.list).toEqual(['slug', 'name']);
});

test.each(Object.entries(CONTENT_TYPE_LAYOUTS))('%s has our form', async (uid, { edit }) => {
  const path = `/content-manager/content-types/${uid}/configuration`;
  const { contentType, components } = (await viewOf(path)).data;
  // What a test above has rearranged are lists only.
  expect(rowsOf(contentType.layouts.edit)).toEqual(edit);
  for (const [component, view] of Object.entries(components)) {
    expect(rowsOf(view.layouts.edit)).toEqual(COMPONENT_LAYOUTS[component]?.edit);
  }
});
