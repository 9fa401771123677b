import { useApplication, type TestApplication } from '../support/app/application';
import { changeSite } from '../support/actors/discussing';
import { documents, SITE } from '../support/fixtures/documents';

const PERMISSION = 'plugin::users-permissions.permission';

interface Locales {
  find(): Promise<{ code: string }[]>;
  getDefaultLocale(): Promise<string>;
  setDefaultLocale(locale: { code: string }): Promise<unknown>;
}

const localesOf = ({ strapi }: TestApplication): Locales => {
  const service: unknown = strapi.plugin('i18n').service('locales');
  return service as Locales;
};

describe('a first start', () => {
  const app = useApplication({}, { empty: true });

  test('installs Korean, the default, and English', async () => {
    const locales = localesOf(app);

    expect((await locales.find()).map(({ code }) => code).sort()).toEqual(['en', 'ko']);
    expect(await locales.getDefaultLocale()).toBe('ko');
  });

  test('writes the site’s settings in both languages, comments switched off', async () => {
    for (const [locale, notice] of [
      ['ko', '댓글 기능이 준비 중입니다. (Coming Soon)\n곧 의견을 남기실 수 있습니다.'],
      ['en', 'Comments are on their way. (Coming soon)\nYou will be able to leave yours here.'],
    ]) {
      const [site] = await documents(app, SITE).findMany({ locale });
      expect(site).toMatchObject({
        locale,
        commentsEnabled: false,
        commentsNotice: notice,
        timeZone: 'Asia/Seoul',
      });
    }
  });

  test.each(['/api/articles', '/api/authors', '/api/categories', '/api/tags', '/api/site'])(
    'opens %s to the public',
    async (path) => {
      expect((await app.get(path)).status).toBe(200);
    },
  );

  test.each(['articles', 'authors', 'categories', 'tags'])(
    'opens no writing of %s',
    async (plural) => {
      expect((await app.post(`/api/${plural}`, { data: {} })).status).toBe(403);
      expect((await app.put(`/api/${plural}/x`, { data: {} })).status).toBe(403);
      expect((await app.delete(`/api/${plural}/x`)).status).toBe(403);
    },
  );

  test.each(['/api/users', '/api/users-permissions/roles', '/api/upload/files', '/api/comments'])(
    'does not open %s',
    async (path) => {
      const { status } = await app.get(path);
      expect([403, 404]).toContain(status);
    },
  );

  test('grants nothing beyond reading and commenting, to visitors and signed-in users alike', async () => {
    const granted: unknown = await app.strapi.db.query(PERMISSION).findMany({
      where: { action: { $startsWith: 'api::' } },
      populate: { role: true },
    });
    const of = (type: string) =>
      (granted as { action: string; role: { type: string } }[])
        .filter(({ role }) => role.type === type)
        .map(({ action }) => action)
        .sort();

    expect(of('public')).toEqual([
      'api::article.article-by-slug.findOne',
      'api::article.article.find',
      'api::article.article.findOne',
      'api::author.author.find',
      'api::author.author.findOne',
      'api::category.category.find',
      'api::category.category.findOne',
      'api::comment.comment.find',
      'api::comment.comment.submit',
      'api::feed.feed.find',
      'api::navigation.navigation.find',
      'api::page.page-by-slug.findOne',
      'api::page.page.find',
      'api::page.page.findOne',
      'api::redirect.redirect.find',
      'api::search.related.find',
      'api::search.search.find',
      'api::site.site.find',
      'api::sitemap.sitemap.find',
      'api::tag.tag.find',
      'api::tag.tag.findOne',
    ]);
    expect(of('authenticated')).toEqual(of('public'));
  });

  test('closes registration', async () => {
    const account = {
      username: 'reader',
      email: 'reader@example.com',
      password: 'Correct-horse-1',
    };
    const answer = await app.post('/api/auth/local/register', account);

    expect(answer.status).toBe(400);
    expect(await app.strapi.db.query('plugin::users-permissions.user').count()).toBe(0);
  });
});

describe('a later start', () => {
  const app = useApplication({}, { empty: true });

  test('leaves what an administrator has changed as it is', async () => {
    await app.strapi.db.query(PERMISSION).deleteMany({ where: { action: 'api::tag.tag.find' } });
    await changeSite(app, { name: 'My magazine' });
    const store = app.strapi.store({ type: 'plugin', name: 'users-permissions' });
    const advanced = (await store.get({ key: 'advanced' })) as object;
    await store.set({ key: 'advanced', value: { ...advanced, allow_register: true } });
    await localesOf(app).setDefaultLocale({ code: 'en' });
    const permissions = await app.strapi.db.query(PERMISSION).count();

    await app.restart();

    expect((await app.get('/api/tags')).status).toBe(403);
    expect(await app.strapi.db.query(PERMISSION).count()).toBe(permissions);
    expect((await app.get('/api/site?locale=ko')).body).toMatchObject({
      data: { name: 'My magazine' },
    });
    expect((await app.get('/api/site')).body).toMatchObject({ data: { locale: 'en' } });
    const kept = app.strapi.store({ type: 'plugin', name: 'users-permissions' });
    expect(await kept.get({ key: 'advanced' })).toMatchObject({ allow_register: true });
  });

  test('leaves what a newer version’s steps granted, and grants nothing that was taken away', async () => {
    const store = app.strapi.store({ type: 'core', name: 'threeline' });
    const key = 'first-start-granted';
    const granted = (await store.get({ key })) as string[];
    await store.set({ key, value: [...granted, 'api::newer.newer.find'] });
    const permissions = () => app.strapi.db.query(PERMISSION);
    const of = async (action: string) => permissions().count({ where: { action } });
    const roles = (await app.strapi.db.query('plugin::users-permissions.role').findMany()) as {
      id: number;
    }[];
    for (const { id } of roles) {
      await permissions().create({ data: { action: 'api::newer.newer.find', role: id } });
      await permissions().create({ data: { action: 'api::removed.removed.find', role: id } });
    }
    await permissions().deleteMany({ where: { action: 'api::feed.feed.find' } });

    await app.restart();

    expect(await of('api::newer.newer.find')).toBe(roles.length);
    expect(await of('api::removed.removed.find')).toBe(0);
    expect(await of('plugin::users-permissions.auth.callback')).toBe(1);
    expect(await of('api::feed.feed.find')).toBe(0);
    expect((await app.get('/api/feed.rss')).status).toBe(403);
    expect((await app.get('/api/articles')).status).toBe(200);
  });

  test('adds no second site and no second language', async () => {
    const count = async () => [
      await app.strapi.db.query(SITE).count(),
      await app.strapi.db.query('plugin::i18n.locale').count(),
    ];
    const before = await count();

    await app.restart();

    expect(await count()).toEqual(before);
  });
});
