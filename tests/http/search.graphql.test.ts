import { searchingOf } from '../support/actors/searching';
import { useApplication } from '../support/app/application';
import { publishLighthouses } from '../support/fixtures/search-articles';

const app = useApplication({ SEARCH_INDEX: 'true' });
const { index } = searchingOf(app);

describe('over GraphQL', () => {
  test('a search has its hits with articles, numbers and facets', async () => {
    await publishLighthouses(app);
    await index();
    const { data, errors } = await app.graphql(
      `query ($q: String!) {
        search(q: $q, pageSize: 1, from: "2020-05-01") {
          hits { score highlight article { title summary { line1 } discussion { state } } }
          pagination { total page pageCount }
          facets { categories { name count } }
          more
        }
      }`,
      { q: '등대' },
    );
    expect(errors).toBeUndefined();
    expect(data).toEqual({
      search: {
        hits: [
          {
            score: 1,
            highlight: '새 <mark>등대</mark>',
            article: {
              title: '새 등대',
              summary: { line1: 'x' },
              discussion: { state: 'disabled' },
            },
          },
        ],
        pagination: { total: 5, page: 1, pageCount: 5 },
        facets: { categories: [] },
        more: false,
      },
    });
  });

  test('halves of characters are refused as NUL is, with where they are', async () => {
    const query = 'query ($q: String!) { search(q: $q, category: $q) { more } }';
    for (const q of ['\ud800', 'a\udfff가', '\ud800\ud800']) {
      const { status, data, errors } = await app.graphql(query, { q });
      expect([q, status, data]).toEqual([q, 400, undefined]);
      expect(errors).toMatchObject([
        {
          message: expect.stringContaining('The variable at q holds half of a character'),
          extensions: { code: 'LONE_SURROGATE' },
        },
      ]);
    }
  });

  test('bad input is refused by name', async () => {
    for (const args of [
      'q: " "',
      `q: "${'a'.repeat(5000)}"`,
      'q: "a\\u0000"',
      'q: "a", page: 0',
      'q: "a", pageSize: 1000',
      'q: "a", locale: "xx"',
    ]) {
      const { errors, data } = await app.graphql(`{ search(${args}) { more } }`);
      expect([args, data ?? null, errors?.length]).toEqual([args, null, 1]);
      expect(errors?.[0]?.extensions?.code).not.toBe('INTERNAL_SERVER_ERROR');
    }
  });
});

test('many articles that each ask for their related ones are too costly', async () => {
  const { errors } = await app.graphql(
    '{ articles(pagination: { pageSize: 100 }) { related { documentId } } }',
  );
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'QUERY_TOO_COSTLY' });
});
