import type { UID } from '@strapi/strapi';
import { foundIn, searchingOf } from '../support/actors/searching';
import { customToken } from '../support/actors/tokens';
import { useApplication } from '../support/app/application';
import { documents } from '../support/fixtures/documents';
import { publishPlain } from '../support/fixtures/search-articles';

const app = useApplication({ SEARCH_INDEX: 'true' });
const { ask, titles, index } = searchingOf(app);

describe('a search of articles with categories, tags and authors', () => {
  let tech: string;
  let seoul: string;

  beforeAll(async () => {
    const create = async (uid: UID.ContentType, name: string) =>
      (await documents(app, uid).create({ data: { name } })).documentId;
    const news = await create('api::category.category', 'News');
    tech = await create('api::category.category', 'Tech');
    seoul = await create('api::tag.tag', 'Seoul');
    const anna = await create('api::author.author', 'Anna');
    await publishPlain(app, '돛단배 하나', { category: news, tags: [seoul], author: anna });
    await publishPlain(app, '돛단배 둘', { category: news });
    await publishPlain(app, '돛단배 셋', { category: tech, tags: [seoul] });
    await index();
  });

  test('filters by category, tag and author, and counts what is filed under them', async () => {
    const { meta } = foundIn(await ask('돛단배'));
    const counts = (facet: string) =>
      (meta.facets[facet] ?? []).map(({ name, count }) => [name, count]);
    expect(counts('categories')).toEqual([
      ['News', 2],
      ['Tech', 1],
    ]);
    expect(counts('tags')).toEqual([['Seoul', 2]]);
    expect(counts('authors')).toEqual([['Anna', 1]]);

    expect(await titles('돛단배', { category: 'tech' })).toEqual(['돛단배 셋']);
    expect(await titles('돛단배', { tag: seoul, category: 'news' })).toEqual(['돛단배 하나']);
    expect(await titles('돛단배', { author: 'anna' })).toEqual(['돛단배 하나']);
    expect(await titles('돛단배', { author: 'nobody' })).toEqual([]);

    // Names are those of today.
    await documents(app, 'api::category.category').update({
      documentId: tech,
      data: { name: 'Technology' },
    });
    expect(foundIn(await ask('돛단배')).meta.facets['categories']?.[1]?.name).toBe('Technology');
  });

  test('a token that may not search is refused; one that may sees what it may', async () => {
    const none = await customToken(app.strapi, ['api::article.article.find']);
    expect((await app.get('/api/search', { token: none, query: { q: '등대' } })).status).toBe(403);
    const some = await customToken(app.strapi, ['api::search.search.find']);
    const answer = await app.get('/api/search', { token: some, query: { q: '돛단배' } });
    const { data, meta } = foundIn(answer);
    expect(data).toHaveLength(3);
    expect(data.some((card) => 'category' in card)).toBe(false);
    expect(meta.facets).toEqual({ categories: [], tags: [], authors: [] });
    const filtered = await app.get('/api/search', {
      token: some,
      query: { q: '돛단배', category: 'news' },
    });
    expect(filtered.status).toBe(400);
  });
});
