import { resolve } from 'node:path';
import { COMPONENT_LAYOUTS, CONTENT_TYPE_LAYOUTS } from '../../src/features/setup/views/layouts';
import { adminToken } from '../support/actors/admin';
import { useApplication } from '../support/app/application';

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
  const rearrange = async (uid: string, change: (stock: View) => Partial<View>) => {
    const stock = (await storeOf().get({ key: key(uid) })) as View;
    await storeOf().set({ key: key(uid), value: { ...stock, ...change(stock) } });
  };
  const changed = async (uid: string) =>
    (await viewOf(`/content-manager/content-types/${uid}/configuration`)).data.contentType;
  const forgetStep = () =>
    app.strapi.store({ type: 'core', name: 'threeline' }).delete({ key: 'first-start-desk' });

  beforeAll(async () => {
    const { contentType } = (await viewOf()).data;
    const { settings, layouts } = contentType;
    const list = { settings, layouts: { ...layouts, list: ['title', 'slug'] } };
    const saved = await app.put(ARTICLE, list, { token: await adminToken(app) });
    expect(saved).toMatchObject({ status: 200 });

    const types = [
      ...['api::tag.tag', 'api::author.author', 'api::category.category'],
      ...['api::comment.comment', 'api::site.site'],
    ];
    for (const uid of types) await storeOf().delete({ key: key(uid) });
    const service = app.strapi.plugin('content-manager').service<Views>('content-types');
    await service.syncConfigurations();
    await rearrange('api::tag.tag', ({ layouts }) => ({
      layouts: { ...layouts, list: layouts.list.slice(0, 2) },
    }));
    await rearrange('api::author.author', ({ layouts }) => {
      const [[first, ...row] = [], ...rows] = layouts.edit;
      const edit = first ? [[{ ...first, size: 12 }], row, ...rows] : [];
      return { layouts: { ...layouts, edit } };
    });
    await rearrange('api::comment.comment', ({ settings }) => ({
      settings: { ...settings, pageSize: 50 },
    }));
    await rearrange('api::site.site', ({ metadatas: { name, ...others } }) => ({
      metadatas: { ...others, ...(name && { name: { ...name, edit: { label: 'Our name' } } }) },
    }));
    await forgetStep();

    await app.restart();
  }, 300_000);

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

  test('a view of which a person only changed the settings stays', async () => {
    const { settings, layouts } = await changed('api::comment.comment');
    expect(settings).toMatchObject({ pageSize: 50, defaultSortOrder: 'ASC' });
    expect(layouts.list).not.toEqual(CONTENT_TYPE_LAYOUTS['api::comment.comment']?.list?.columns);
  });

  test('a view in which a person only changed a label stays', async () => {
    const { metadatas, layouts } = await changed('api::site.site');
    expect(metadatas['name']?.edit).toMatchObject({ label: 'Our name' });
    expect(rowsOf(layouts.edit)).not.toEqual(CONTENT_TYPE_LAYOUTS['api::site.site']?.edit);
  });

  test('the operator is told which views stay, and how to get ours', async () => {
    const told: { uid: string; keys: string[] }[] = [];
    const { viewSetupSteps } = testHost.require(
      resolve(__dirname, '../../dist/src/features/setup/views'),
    ) as typeof import('../../src/features/setup/views');
    const warn = jest.spyOn(app.strapi.log, 'warn').mockImplementation((...line: unknown[]) => {
      told.push(line[1] as (typeof told)[number]);
      return app.strapi.log;
    });
    await app.strapi.db.transaction(() => viewSetupSteps['desk']?.(app.strapi));
    warn.mockRestore();
    expect(told.map(({ uid }) => uid)).toEqual(
      expect.arrayContaining(['api::tag.tag', 'api::comment.comment', 'api::site.site']),
    );

    const { keys } = told.find(({ uid }) => uid === 'api::tag.tag') ?? { keys: [] };
    const table = app.strapi.db.connection('strapi_core_store_settings');
    expect(await table.whereIn('key', keys).delete()).toBe(2);
    await app.restart();

    expect((await changed('api::tag.tag')).layouts.list).toEqual(
      CONTENT_TYPE_LAYOUTS['api::tag.tag']?.list?.columns,
    );
    expect((await changed('api::site.site')).metadatas['name']?.edit).toMatchObject({
      label: 'Our name',
    });
  }, 300_000);

  test('a view as Strapi made it becomes ours', async () => {
    const path = `/${TAGS.replaceAll('tag', 'category')}`;
    const { contentType } = (await viewOf(path)).data;
    expect(contentType.settings).toMatchObject({ defaultSortBy: 'name' });
    expect(contentType.layouts.list).toEqual(
      CONTENT_TYPE_LAYOUTS['api::category.category']?.list?.columns,
    );
  });
});
