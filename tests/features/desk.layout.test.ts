import { COMPONENT_LAYOUTS, CONTENT_TYPE_LAYOUTS } from '../../src/desk/layouts';
import { adminToken } from '../support/admin';
import { useApplication } from '../support/application';

const app = useApplication();

interface View {
  settings: Record<string, unknown>;
  metadatas: Record<string, { edit: Record<string, unknown>; list: Record<string, unknown> }>;
  layouts: { list: string[]; edit: { name: string; size: number }[][] };
}

/** The service of the content manager that makes views where there are none. */
interface Views {
  syncConfigurations(): Promise<unknown>;
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

test.each(Object.entries(CONTENT_TYPE_LAYOUTS))('%s has our form', async (uid, { edit }) => {
  const path = `/content-manager/content-types/${uid}/configuration`;
  const { contentType, components } = (await viewOf(path)).data;
  expect(rowsOf(contentType.layouts.edit)).toEqual(edit);
  for (const [component, view] of Object.entries(components)) {
    expect(rowsOf(view.layouts.edit)).toEqual(COMPONENT_LAYOUTS[component]?.edit);
  }
});

describe('over a restart of an installation that has not had our layouts', () => {
  const TAGS = 'content-manager/content-types/api::tag.tag/configuration';
  const key = (uid: string) => `configuration_content_types::${uid}`;
  const storeOf = () => app.strapi.store({ type: 'plugin', name: 'content_manager' });
  /** Stores the view of Strapi's own making but for a change. */
  const rearrange = async (uid: string, change: (layouts: View['layouts']) => View['layouts']) => {
    const stock = (await storeOf().get({ key: key(uid) })) as View;
    await storeOf().set({ key: key(uid), value: { ...stock, layouts: change(stock.layouts) } });
  };

  beforeAll(async () => {
    const { contentType } = (await viewOf()).data;
    const { settings, layouts } = contentType;
    const list = { settings, layouts: { ...layouts, list: ['title', 'slug'] } };
    const saved = await app.put(ARTICLE, list, { token: await adminToken(app) });
    expect(saved).toMatchObject({ status: 200 });

    const types = ['api::tag.tag', 'api::author.author', 'api::category.category'];
    for (const uid of types) await storeOf().delete({ key: key(uid) });
    const service = app.strapi.plugin('content-manager').service<Views>('content-types');
    await service.syncConfigurations();
    await rearrange('api::tag.tag', (made) => ({ ...made, list: made.list.slice(0, 2) }));
    await rearrange('api::author.author', ({ edit, ...made }) => {
      const [[first, ...row] = [], ...rows] = edit;
      return { ...made, edit: first ? [[{ ...first, size: 12 }], row, ...rows] : [] };
    });
    await app.strapi.store({ type: 'core', name: 'threeline' }).delete({ key: 'first-start-desk' });

    await app.restart();
  }, 120_000);

  test('a list in which a person chose the columns stays', async () => {
    expect((await viewOf()).data.contentType.layouts.list).toEqual(['title', 'slug']);
  });

  test('a list from which a person only took columns stays', async () => {
    expect((await viewOf(`/${TAGS}`)).data.contentType.layouts.list).toEqual(['id', 'name']);
  });

  test('a form in which a person only widened a field stays', async () => {
    const { contentType } = (await viewOf(`/${TAGS.replaceAll('tag', 'author')}`)).data;
    expect(rowsOf(contentType.layouts.edit)[0]).toEqual([['name', 12]]);
  });

  test('a view as Strapi made it becomes ours', async () => {
    const path = `/${TAGS.replaceAll('tag', 'category')}`;
    const { contentType } = (await viewOf(path)).data;
    expect(contentType.settings).toMatchObject({ defaultSortBy: 'name' });
    expect(contentType.layouts.list).toEqual(
      CONTENT_TYPE_LAYOUTS['api::category.category']?.list?.columns,
    );
  });
});
