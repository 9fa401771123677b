import { z } from 'zod';
import { addPerson, adminToken, contentManager, signIn } from '../support/actors/admin';
import { errorIn, faultsIn } from '../support/app/answers';
import { useApplication } from '../support/app/application';
import { rawOf, statusOf } from '../support/app/delivery';
import { articleInput, uniqueTitle } from '../support/fixtures/builders';
import { ARTICLE, documents, publishArticle } from '../support/fixtures/documents';
import { changeSite } from '../support/actors/discussing';
import { fullAccessToken } from '../support/actors/tokens';

const app = useApplication();
const raw = rawOf(app);

const moved = async () => {
  const title = uniqueTitle('Moved away');
  const { documentId, slug } = await documents(app).create({
    data: articleInput({ title }),
    status: 'published',
  });
  await documents(app).update({
    documentId,
    data: { slug: `${String(slug)}-now` },
    status: 'published',
  });
  return { documentId, title, former: String(slug), present: `${String(slug)}-now` };
};

const options = async () => ({ token: await adminToken(app), query: { locale: 'ko' } });
const path = (documentId: string, slug = '') => `/threeline/former-slugs/${documentId}${slug}`;
const followed = async (slug: string) => (await app.get(`/api/articles/slug/${slug}`)).status;

test('the former slugs of an article are listed', async () => {
  const { documentId, former } = await moved();
  const answer = await app.get(path(documentId), await options());
  expect(answer.body).toMatchObject({ data: [{ slug: former }] });
});

test('one that is released answers at once no longer, and is free', async () => {
  const { documentId, former, present } = await moved();
  expect([await followed(former), await followed(former)]).toEqual([301, 301]);

  const answer = await app.delete(path(documentId, `/${former}`), await options());

  expect(answer.body).toEqual({ data: [] });
  expect([await followed(former), await followed(present)]).toEqual([404, 200]);
  const other = await documents(app).create({ data: articleInput({ slug: former }) });
  expect(other.slug).toBe(former);
});

test('releasing it again says that it is none any more', async () => {
  const { documentId, former } = await moved();
  await app.delete(path(documentId, `/${former}`), await options());
  const again = await app.delete(path(documentId, `/${former}`), await options());
  expect([again.status, errorIn(again).details]).toMatchObject([404, { code: 'SLUG_NOT_FORMER' }]);
});

test('nobody releases one who is not signed in', async () => {
  const { documentId, former } = await moved();
  const query = { locale: 'ko' };
  expect([
    (await app.get(path(documentId), { query })).status,
    (await app.delete(path(documentId, `/${former}`), { query })).status,
    await followed(former),
  ]).toEqual([401, 401, 301]);
});

test('a new article that asks for one is told whose it is', async () => {
  const { title, former } = await moved();
  const editor = await contentManager(app, ARTICLE);

  const answer = await editor.create(articleInput({ slug: former }), { locale: 'ko' });

  expect(answer.status).toBe(400);
  expect(faultsIn(answer)).toEqual([
    `slug: The slug "${former}" still redirects to the article "${title}"; choose another, or release it there first.`,
  ]);
});

test('the title of an article that is not published is told to editors only', async () => {
  const { documentId, title, former } = await moved();
  await documents(app).unpublish({ documentId });
  const editor = await contentManager(app, ARTICLE);
  const data = articleInput({ slug: former });

  const toEditor = await editor.create(data, { locale: 'ko' });
  const token = await fullAccessToken(app.strapi);
  const toToken = await app.post('/api/articles', { data }, { token });

  expect(toEditor.text).toContain(title);
  expect([toToken.status, toToken.text]).toEqual([
    400,
    expect.stringContaining('still redirects to another article'),
  ]);
  expect(toToken.text).not.toContain(title);
});

test('a writer does not learn the titles of drafts that are not theirs', async () => {
  const editor = await contentManager(app, ARTICLE);
  const token = await signIn(app, await addPerson(app, 'strapi-author'));
  const writer = await contentManager(app, ARTICLE, token);
  const secret = articleInput({ title: uniqueTitle('Embargoed'), slug: 'embargoed-slug' });
  const own = articleInput({ title: uniqueTitle('Own'), slug: 'own-slug' });
  await editor.create(secret, { locale: 'ko' });
  await writer.create(own, { locale: 'ko' });

  const asked = async (slug: string) =>
    faultsIn(await writer.create(articleInput({ slug }), { locale: 'ko' }));

  expect(await asked('embargoed-slug')).toEqual([
    'slug: The slug "embargoed-slug" is taken by another document; choose another.',
  ]);
  expect(await asked('own-slug')).toEqual([
    `slug: The slug "own-slug" is taken by "${String(own['title'])}"; choose another.`,
  ]);
});

describe('the list of redirects', () => {
  const page = z.object({
    data: z.array(z.object({ from: z.string(), to: z.string(), toUrl: z.string().nullable() })),
    meta: z.object({ pagination: z.object({ total: z.int(), pageCount: z.int() }) }),
  });

  test('has addresses, pages and GraphQL, ignores other parameters, and is fresh', async () => {
    const documentId = await publishArticle(app, { slug: 'moved-once' }, 'en');
    const rename = (slug: string) =>
      documents(app).update({ documentId, locale: 'en', data: { slug }, status: 'published' });
    await rename('moved-twice');
    await rename('moved-here');
    const path = '/api/redirects?locale=en&pagination[pageSize]=1&utm_source=x';
    const read = async () => {
      await raw(path);
      const answer = await raw(path);
      expect(statusOf(answer)).toBe('threeline; hit');
      return page.parse(JSON.parse(answer.text));
    };
    expect(await read()).toEqual({
      data: [{ from: 'moved-once', to: 'moved-here', toUrl: null }],
      meta: { pagination: { total: 2, pageCount: 2 } },
    });
    await changeSite(app, { urlPattern: 'https://example.com/{locale}/{slug}' });
    expect((await read()).data).toMatchObject([{ toUrl: 'https://example.com/en/moved-here' }]);
    const { data } = await app.graphql(
      '{ redirects(locale: "en", page: 2, pageSize: 1) { redirects { from fromUrl to documentId } pagination { total } } }',
    );
    const fromUrl = 'https://example.com/en/moved-twice';
    expect(data).toEqual({
      redirects: {
        redirects: [{ from: 'moved-twice', fromUrl, to: 'moved-here', documentId }],
        pagination: { total: 2 },
      },
    });
    for (const from of ['moved-twice', '/en/moved-twice/', 'https://example.com/en/moved-twice']) {
      const { body } = await app.get('/api/redirects', { query: { locale: 'en', from } });
      expect(page.parse(body).data).toMatchObject([{ from: 'moved-twice', to: 'moved-here' }]);
    }
    const none = await app.get('/api/redirects', {
      query: { locale: 'en', from: '/en/moved-here' },
    });
    expect(page.parse(none.body).data).toEqual([]);
    await documents(app).unpublish({ documentId, locale: 'en' });
    expect((await read()).data).toEqual([]);
    await changeSite(app, { urlPattern: null });
  });

  test('is refused for all languages at once, and for a page that is none', async () => {
    for (const query of ['locale=*', 'pagination[page]=0', 'pagination[pageSize]=101']) {
      expect([query, (await app.get('/api/redirects', { query })).status]).toEqual([query, 400]);
    }
  });
});
