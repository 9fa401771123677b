import { useApplication } from '../support/app/application';
import { articleInput } from '../support/fixtures/builders';
import { documents } from '../support/fixtures/documents';
import { publishSamples, type SampleArticles } from '../support/fixtures/sample-articles';
import { fullAccessToken } from '../support/actors/tokens';

const app = useApplication();
let samples: SampleArticles;

beforeAll(async () => {
  samples = await publishSamples(app, 'Graph');
});

test('articles answers a page of published articles with everything that was asked for', async () => {
  const { data, errors } = await app.graphql(`{
    articles(sort: "publicationDate:desc", pagination: { pageSize: 2 }) {
      documentId title slug publicationDate lead readingMinutes locale
      summary { line1 line2 line3 }
      sections { heading anchor body }
      author { name } category { name } tags { name } seo { metaTitle }
      discussion { state count notice }
    }
  }`);

  expect(errors).toBeUndefined();
  expect(data).toMatchObject({
    articles: [
      {
        documentId: samples.newest,
        summary: { line1: 'Nine lines run.', line2: 'They meet at City Hall.', line3: 'One fare.' },
        sections: [{ anchor: 'lines' }, { anchor: 'fares' }],
        author: { name: 'Graph author' },
        category: { name: 'Graph category' },
        tags: [{ name: 'Graph tag' }],
        seo: { metaTitle: 'For search engines' },
        discussion: {
          state: 'disabled',
          count: 0,
          notice: expect.stringMatching(/^댓글/) as string,
        },
      },
      { documentId: samples.middle },
    ],
  });
});

test('articles filters as REST does', async () => {
  const { data } = await app.graphql(
    '{ articles(filters: { category: { name: { eq: "Graph category" } } }) { documentId } }',
  );

  expect(data).toEqual({ articles: [{ documentId: samples.newest }] });
});

test('articles lists the newest publication date first', async () => {
  const { data } = await app.graphql('{ articles { documentId } }');

  expect(data).toEqual({
    articles: [samples.newest, samples.middle, samples.oldest].map((documentId) => ({
      documentId,
    })),
  });
});

test('article answers one by documentId and locale, null where it is not published', async () => {
  const query = `query ($id: ID!) {
    korean: article(documentId: $id) { title locale }
    english: article(documentId: $id, locale: "en") { title locale }
    none: article(documentId: "nothing-here") { title }
  }`;

  const { data } = await app.graphql(query, { id: samples.middle });

  expect(data).toEqual({
    korean: { title: 'Graph middle', locale: 'ko' },
    english: { title: 'Graph middle in English', locale: 'en' },
    none: null,
  });
});

describe('articleBySlug', () => {
  const QUERY = `query ($slug: String!, $locale: I18NLocaleCode, $fallback: I18NLocaleCode) {
    articleBySlug(slug: $slug, locale: $locale, fallbackLocale: $fallback) { title locale slug discussion { state } }
  }`;

  test('answers the article', async () => {
    expect((await app.graphql(QUERY, { slug: 'graph-newest' })).data).toEqual({
      articleBySlug: {
        title: 'Graph newest',
        locale: 'ko',
        slug: 'graph-newest',
        discussion: { state: 'disabled' },
      },
    });
  });

  test('answers the fallback locale', async () => {
    const variables = { slug: 'graph-newest', locale: 'en', fallback: 'ko' };

    expect((await app.graphql(QUERY, variables)).data).toMatchObject({
      articleBySlug: { locale: 'ko' },
    });
  });

  test('answers a former slug with the present article', async () => {
    const data = articleInput({ title: 'Graph mover', slug: 'graph-former' });
    const { documentId } = await documents(app).create({ data, status: 'published' });
    await documents(app).update({
      documentId,
      data: { slug: 'graph-present' },
      status: 'published',
    });

    const answer = await app.graphql(QUERY, { slug: 'graph-former' });
    await documents(app).delete({ documentId, locale: '*' });

    expect(answer.data).toMatchObject({ articleBySlug: { slug: 'graph-present' } });
  });

  test('answers null to an unknown slug', async () => {
    expect(await app.graphql(QUERY, { slug: 'unknown' })).toMatchObject({
      status: 200,
      data: { articleBySlug: null },
    });
  });

  test.each(['locale', 'fallback'])('refuses an unknown %s', async (name) => {
    const answer = await app.graphql(QUERY, { slug: 'graph-newest', [name]: 'xx' });

    expect(answer.status).toBe(400);
  });
});

test('site answers the settings', async () => {
  const { data } = await app.graphql('{ site(locale: "en") { name description commentsEnabled } }');

  expect(data).toEqual({
    site: {
      name: 'Threeline',
      description: 'Articles that begin with three lines',
      commentsEnabled: false,
    },
  });
});

test.each(['comments', 'localizations_connection', 'commentsSwitch', 'createdBy'])(
  'an article has no field %s',
  async (field) => {
    const query = `{ articles { ${field} ${field === 'commentsSwitch' ? '' : '{ __typename }'} } }`;
    const { status, errors } = await app.graphql(query);

    expect([status, errors?.[0]?.message]).toEqual([
      400,
      expect.stringMatching(new RegExp(`Cannot query field "${field}"`)),
    ]);
  },
);

describe('limits', () => {
  const refused = async (query: string) => {
    const { status, errors, data } = await app.graphql(query);
    expect([status, data ?? null]).toEqual([400, null]);
    return errors?.[0]?.message;
  };

  test('more than thirty aliases are refused', async () => {
    const aliases = Array.from(
      { length: 31 },
      (_, at) => `a${String(at)}: articles { documentId }`,
    );

    expect(await refused(`{ ${aliases.join(' ')} }`)).toBe(
      'The query has more than 30 aliases; ask for less at once.',
    );
  });

  test('aliases inside a fragment are counted too', async () => {
    const aliases = Array.from({ length: 31 }, (_, at) => `a${String(at)}: title`);
    const query = `query { articles { ...Many } } fragment Many on Article { ${aliases.join(' ')} }`;

    expect(await refused(query)).toMatch(/aliases/);
  });

  test('ten thousand aliases are refused before they are read', async () => {
    const aliases = Array.from({ length: 10_000 }, (_, at) => `a${String(at)}: articles { title }`);

    expect(await refused(`{ ${aliases.join(' ')} }`)).toMatch(/token/i);
  });

  test('a page of more than 100 rows is refused', async () => {
    expect(await refused('{ articles(pagination: { pageSize: 1000000 }) { title } }')).toBe(
      'A page holds from 1 to 100 rows; 1000000 were asked for.',
    );
    expect(await refused('{ articles(pagination: { limit: -1 }) { title } }')).toMatch(/1 to 100/);
  });

  test('a query that may answer more than 10,000 fields is refused', async () => {
    const fields =
      'documentId title slug lead readingMinutes tags(pagination: { pageSize: 100 }) { name slug }';

    expect(await refused(`{ articles(pagination: { pageSize: 100 }) { ${fields} } }`)).toMatch(
      /may ask for \d+ fields; at most 10000/,
    );
  });

  test('a page of everything is within them', async () => {
    const fields =
      'documentId title slug lead summary { line1 line2 line3 } sections { heading body } tags { name } discussion { state }';

    expect(await app.graphql(`{ articles { ${fields} } }`)).toMatchObject({ status: 200 });
  });
});

describe('mutations', () => {
  test.each([
    'mutation { createArticle(data: { title: "x" }) { documentId } }',
    'mutation { deleteArticle(documentId: "x") { documentId } }',
    'mutation { updateSite(data: { name: "x" }) { name } }',
    'mutation { createTag(data: { name: "x" }) { documentId } }',
    'mutation { register(input: { username: "x", email: "x@example.com", password: "x12345678" }) { jwt } }',
    'mutation { login(input: { identifier: "x", password: "x" }) { jwt } }',
    'mutation { forgotPassword(email: "x@example.com") { ok } }',
    'mutation M { ... on Mutation { deleteTag(documentId: "x") { documentId } } }',
  ])('are refused to the public: %s', async (query) => {
    const { status, errors } = await app.graphql(query);

    expect([status, errors?.[0]?.extensions?.code]).toEqual([403, 'FORBIDDEN']);
  });

  test('are open to a token that may write', async () => {
    const token = await fullAccessToken(app.strapi);
    const query = 'mutation { createTag(data: { name: "By GraphQL" }) { slug } }';

    expect((await app.graphql(query, {}, { token })).data).toEqual({
      createTag: { slug: 'by-graphql' },
    });
  });
});
