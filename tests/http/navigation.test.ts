import { z } from 'zod';
import { useApplication } from '../support/app/application';
import { rawOf, statusOf } from '../support/app/delivery';
import { articleInput, pageInput } from '../support/fixtures/builders';
import {
  documents,
  draftArticle,
  NAVIGATION,
  PAGE,
  publishArticle,
  republishArticle,
} from '../support/fixtures/documents';

const app = useApplication();
const raw = rawOf(app);

const PATH = '/api/navigation';
const target = z.object({ documentId: z.string(), slug: z.string(), title: z.string() });
const item = z.object({
  label: z.string(),
  url: z.string().nullable(),
  article: target.nullable(),
  page: target.nullable(),
});
const menu = z.object({
  data: z.object({ locale: z.string(), items: z.array(item.extend({ items: z.array(item) })) }),
});

const save = async (items: object[], locale = 'ko') => {
  const [stored] = await documents(app, NAVIGATION).findMany({ locale });
  const data = { items };
  if (stored === undefined) await documents(app, NAVIGATION).create({ data, locale });
  else await documents(app, NAVIGATION).update({ documentId: stored.documentId, data, locale });
};

/** The second read of the menu, which comes from memory. */
const read = async () => {
  await raw(PATH);
  const answer = await raw(PATH);
  expect(statusOf(answer)).toBe('threeline; hit');
  return menu.parse(JSON.parse(answer.text)).data;
};

/** The labels of a menu, and below each those of its items. */
const labels = async () =>
  (await read()).items.map(({ label, items }) => [label, ...items.map((sub) => sub.label)]);

test('an installation without a menu has an empty one', async () => {
  expect(await read()).toEqual({ locale: 'ko', items: [] });
});

test('the menu is a tree of links, articles and pages, by REST and GraphQL', async () => {
  const article = await publishArticle(app, { title: 'An article' });
  const { documentId: page } = await documents(app, PAGE).create({
    data: pageInput({ title: 'A page' }),
    status: 'published',
  });
  await save([
    { label: 'Home', url: '/' },
    { label: 'More', items: [{ page }, { label: 'Elsewhere', url: 'https://example.com/' }] },
    { article, items: [] },
  ]);
  const none = { url: null, article: null, page: null };
  const expected = [
    { ...none, label: 'Home', url: '/', items: [] },
    {
      ...none,
      label: 'More',
      items: [
        { ...none, label: 'A page', page: { documentId: page, slug: 'a-page', title: 'A page' } },
        { ...none, label: 'Elsewhere', url: 'https://example.com/' },
      ],
    },
    {
      ...none,
      label: 'An article',
      article: { documentId: article, slug: 'an-article', title: 'An article' },
      items: [],
    },
  ];
  expect((await read()).items).toEqual(expected);
  const fields = 'label url article { documentId slug title } page { documentId slug title }';
  const { data } = await app.graphql(
    `{ navigation { locale items { ${fields} items { ${fields} } } } }`,
  );
  expect(data).toEqual({ navigation: { locale: 'ko', items: expected } });
});

test('no draft is in the menu, and each publish, unpublish and delete is seen at once', async () => {
  const article = await publishArticle(app, { title: 'Shown' });
  const draft = await draftArticle(app, { title: 'A secret draft' });
  const { documentId: page } = await documents(app, PAGE).create({
    data: pageInput({ title: 'A secret page' }),
  });
  await save([
    { article },
    { article: draft, items: [{ page }] },
    { label: 'Group', items: [{ article }, { page }] },
  ]);
  expect(await labels()).toEqual([['Shown'], ['Group', 'Shown']]);
  for (const query of ['status=draft', 'populate=*', 'populate[items][populate]=article']) {
    const { status, text } = await app.get(PATH, { query });
    expect([query, status, text.includes('secret')]).toEqual([query, 400, false]);
  }
  await documents(app).publish({ documentId: draft });
  await documents(app, PAGE).publish({ documentId: page });
  const group = ['Group', 'Shown', 'A secret page'];
  expect(await labels()).toEqual([['Shown'], ['A secret draft', 'A secret page'], group]);
  await documents(app).update({ documentId: article, data: { title: 'Draft title' } });
  expect(await labels()).toEqual([['Shown'], ['A secret draft', 'A secret page'], group]);
  await republishArticle(app, article, { title: 'Renamed' });
  expect((await labels())[0]).toEqual(['Renamed']);
  await documents(app).unpublish({ documentId: article });
  expect(await labels()).toEqual([
    ['A secret draft', 'A secret page'],
    ['Group', 'A secret page'],
  ]);
  await documents(app).delete({ documentId: draft });
  await documents(app, PAGE).delete({ documentId: page });
  expect(await labels()).toEqual([]);
});

test('the menu of a language leads to what is published in it', async () => {
  const article = await publishArticle(app, { title: '한국어만' });
  const data = articleInput({ title: 'A secret draft in English' });
  await documents(app).update({ documentId: article, locale: 'en', data });
  await save(
    [
      { label: 'Published in Korean only', article },
      { label: 'Home', url: '/en' },
    ],
    'en',
  );
  const { body } = await app.get(PATH, { query: 'locale=en' });
  expect(menu.parse(body).data.items.map(({ label }) => label)).toEqual(['Home']);
  for (const query of ['locale=*', 'locale=xx', 'nothing=1']) {
    expect([query, (await app.get(PATH, { query })).status]).toEqual([query, 400]);
  }
});
