import { articlesIn } from '../support/app/answers';
import { useApplication } from '../support/app/application';
import { CARD, DISABLED, keys } from '../support/fixtures/article-shape';
import { publishSamples, type SampleArticles } from '../support/fixtures/sample-articles';

const app = useApplication();
let samples: SampleArticles;

beforeAll(async () => {
  samples = await publishSamples(app, 'Read');
});

const list = (query: Record<string, unknown> | string = {}) => app.get('/api/articles', { query });
const titles = async (query: Record<string, unknown> | string) =>
  articlesIn(await list(query)).map(({ title }) => title);

describe('GET /articles', () => {
  test('answers cards: everything but sections and seo', async () => {
    const cards = articlesIn(await list());

    expect(cards).toHaveLength(3);
    for (const card of cards) expect(keys(card)).toEqual(CARD);
    expect(cards[0]).toMatchObject({
      documentId: samples.newest,
      summary: { line1: 'Nine lines run.', line2: 'They meet at City Hall.', line3: 'One fare.' },
      author: { name: 'Read author', avatar: null },
      category: { name: 'Read category' },
      tags: [{ name: 'Read tag' }],
      cover: null,
      discussion: DISABLED,
    });
  });

  test('puts the newest publication date first', async () => {
    expect(await titles({})).toEqual(['Read newest', 'Read middle', 'Read oldest']);
  });

  test('sorts as it is told', async () => {
    expect(await titles({ sort: 'title:desc' })).toEqual([
      'Read oldest',
      'Read newest',
      'Read middle',
    ]);
  });

  test.each([
    ['filters[title][$contains]=mid', ['Read middle']],
    ['filters[publicationDate][$gt]=2022-01-01', ['Read newest', 'Read middle']],
    ['filters[category][name]=Read category', ['Read newest']],
    ['filters[tags][slug][$in][0]=read-tag', ['Read newest']],
    ['filters[summary][line3]=One fare.&filters[title][$endsWith]=oldest', ['Read oldest']],
    ['_q=oldest', ['Read oldest']],
  ])('filters by %s', async (query, expected) => {
    expect(await titles(query)).toEqual(expected);
  });

  test('pages', async () => {
    const answer = await list({ 'pagination[page]': 2, 'pagination[pageSize]': 2 });

    expect(articlesIn(answer).map(({ title }) => title)).toEqual(['Read oldest']);
    expect(answer.body).toMatchObject({
      meta: { pagination: { page: 2, pageSize: 2, pageCount: 2, total: 3 } },
    });
  });

  test('pages by start and limit', async () => {
    const answer = await list({ 'pagination[start]': 1, 'pagination[limit]': 1 });

    expect(articlesIn(answer).map(({ title }) => title)).toEqual(['Read middle']);
    expect(answer.body).toMatchObject({ meta: { pagination: { start: 1, limit: 1, total: 3 } } });
  });

  test('answers the locale that is asked for', async () => {
    const answer = await list({ locale: 'en' });

    expect(articlesIn(answer)).toMatchObject([{ locale: 'en', title: 'Read middle in English' }]);
    expect(answer.body).toMatchObject({
      data: [{ discussion: { notice: expect.stringMatching(/^Comments are on/) as string } }],
    });
  });

  test('stands in with the fallback locale where the asked one publishes nothing', async () => {
    const answer = await list({ locale: 'en', fallbackLocale: 'ko' });

    expect(articlesIn(answer).map(({ title, locale }) => [locale, title])).toEqual([
      ['ko', 'Read newest'],
      ['en', 'Read middle in English'],
      ['ko', 'Read oldest'],
    ]);
    expect(answer.body).toMatchObject({ meta: { pagination: { total: 3 } } });
    for (const card of articlesIn(answer)) expect(keys(card)).toEqual(CARD);
  });

  test('filters, sorts and pages across the fallback', async () => {
    const answer = await list({
      locale: 'en',
      fallbackLocale: 'ko',
      'filters[title][$contains]': 'e',
      sort: 'publicationDate:asc',
      'pagination[pageSize]': 1,
      'pagination[page]': 2,
    });

    expect(articlesIn(answer).map(({ title }) => title)).toEqual(['Read middle in English']);
    expect(answer.body).toMatchObject({
      meta: { pagination: { page: 2, pageSize: 1, pageCount: 3, total: 3 } },
    });
  });
});
