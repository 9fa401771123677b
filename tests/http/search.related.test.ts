import { z } from 'zod';
import { useApplication } from '../support/app/application';
import { articleInput } from '../support/fixtures/builders';
import { documents, publishArticle } from '../support/fixtures/documents';
import { customToken } from '../support/actors/tokens';
import { searchingOf } from '../support/actors/searching';

const app = useApplication({ SEARCH_INDEX: 'true' });
const { index, rebuild } = searchingOf(app);

const publish = (title: string, more: Record<string, unknown> = {}, locale = 'ko') =>
  publishArticle(app, { title, ...more }, locale);

const cards = z.object({ data: z.array(z.looseObject({ title: z.string() })) });
const related = async (documentId: string, query: Record<string, unknown> = {}) => {
  const { body } = await app.get(`/api/articles/${documentId}/related`, { query });
  return cards.parse(body).data.map(({ title }) => title);
};

test('shared tags count more than the category, and that more than nothing', async () => {
  const tag = async (name: string) =>
    (await documents(app, 'api::tag.tag').create({ data: { name } })).documentId;
  const [sea, ships] = [await tag('sea'), await tag('ships')];
  const { documentId: travel } = await documents(app, 'api::category.category').create({
    data: { name: 'Travel' },
  });
  const self = await publish('바다로 가는 길', { tags: [sea, ships], category: travel });
  await publish('두 꼬리표', { tags: [sea, ships] });
  await publish('한 꼬리표', { tags: [sea] });
  await publish('같은 갈래', { category: travel });
  await publish('남의 글');
  await publish('바다로 돌아온 길', { tags: [sea] });
  await documents(app).create({
    data: articleInput({ title: '초안', tags: [sea, ships], category: travel }),
    locale: 'ko',
  });
  await publish('In English', { tags: [sea, ships], category: travel }, 'en');
  await index();

  const found = await related(self);
  expect(found).toEqual([
    '두 꼬리표',
    '바다로 돌아온 길',
    '한 꼬리표',
    '같은 갈래',
    expect.any(String),
  ]);
  expect(await related(self)).toEqual(found);
});

test('those that are equally near stand in the same order, asked again and after the index was made again', async () => {
  const { documentId: tag } = await documents(app, 'api::tag.tag').create({
    data: { name: 'equal' },
  });
  const self = await publish('똑같이 가까운 글', { tags: [tag] });
  for (let count = 0; count < 8; count += 1) await publish('같은 제목', { tags: [tag] });
  await index();
  const ids = async () => {
    const { body } = await app.get(`/api/articles/${self}/related`);
    return cards.parse(body).data.map(({ documentId }) => documentId);
  };
  const found = await ids();
  expect(found).toHaveLength(6);
  expect(await ids()).toEqual(found);
  await rebuild();
  expect(await ids()).toEqual(found);
});

test('what title and summary say brings articles together that share nothing else', async () => {
  const words = (line1: string) => ({ summary: { line1, line2: '둘째 줄', line3: '셋째 줄' } });
  const self = await publish('김장 배추를 절이는 밤', words('배추와 소금'));
  await publish('소금과 배추, 김장 이야기', words('배추를 소금에 절인다'));
  await index();
  expect((await related(self))[0]).toBe('소금과 배추, 김장 이야기');
});

test('six at most, and none that was unpublished just now', async () => {
  const { documentId: tag } = await documents(app, 'api::tag.tag').create({
    data: { name: 'many' },
  });
  const all = [];
  for (let count = 0; count < 9; count += 1) {
    all.push(await publish(`여럿 ${String(count)}`, { tags: [tag] }));
  }
  await index();
  const [self = '', other = ''] = all;
  expect(await related(self)).toHaveLength(6);
  for (const documentId of all.slice(2)) {
    await documents(app).unpublish({ documentId, locale: 'ko' });
  }
  const found = await related(self);
  expect(found).toContain('여럿 1');
  expect(found.filter((title) => title.startsWith('여럿'))).toEqual(['여럿 1']);
  expect(other).not.toBe('');
});

test('cards are those of the list, and GraphQL gives the same', async () => {
  const [first] = await documents(app).findMany({ status: 'published', locale: 'ko', limit: 1 });
  const documentId = first?.documentId ?? '';
  const answer = await app.get(`/api/articles/${documentId}/related`);
  expect(answer.headers).toMatchObject({ 'cache-control': 'no-store' });
  const [card] = cards.parse(answer.body).data;
  const list = await app.get('/api/articles', {
    query: { filters: { documentId: { $eq: card?.['documentId'] } } },
  });
  expect(list.body).toMatchObject({ data: [card] });
  const { data } = await app.graphql(
    'query ($id: ID!) { article(documentId: $id) { related { title } } }',
    { id: documentId },
  );
  const titles = cards.parse(answer.body).data.map(({ title }) => ({ title }));
  expect(data).toEqual({ article: { related: titles } });
});

test('come with their article in one request, and are not kept', async () => {
  const [first] = await documents(app).findMany({ status: 'published', locale: 'ko', limit: 1 });
  const path = `/api/articles/${first?.documentId ?? ''}`;
  const { data } = cards.parse((await app.get(`${path}/related`)).body);
  for (const address of [path, `/api/articles/slug/${first?.slug ?? ''}`]) {
    const answer = await app.get(address, { query: 'related=true' });
    expect(answer.headers).toMatchObject({ 'cache-control': 'no-store' });
    expect(answer.body).toMatchObject({ data: { documentId: first?.documentId } });
    expect(z.object({ meta: z.object({ related: z.unknown() }) }).parse(answer.body).meta).toEqual({
      related: data,
    });
  }
  expect((await app.get(path)).body).toMatchObject({ meta: {} });
  const token = await customToken(app.strapi, ['api::article.article.findOne']);
  expect((await app.get(path, { query: 'related=true', token })).status).toBe(403);
});

test.each([
  ['an unknown article', 'nobody', {}, 404],
  ['a language it is not in', null, { locale: 'en' }, 404],
  ['an unknown language', null, { locale: 'xx' }, 400],
  ['an unknown parameter', null, { limit: 3 }, 400],
])('%s is refused', async (_what, documentId, query, status) => {
  const self = documentId ?? (await publish('혼자'));
  expect((await app.get(`/api/articles/${self}/related`, { query })).status).toBe(status);
});

test('a draft has no related articles to show', async () => {
  const draft = await documents(app).create({ data: articleInput({ title: '초고' }) });
  expect((await app.get(`/api/articles/${draft.documentId}/related`)).status).toBe(404);
});
