import { errorIn } from '../support/app/answers';
import { useApplication } from '../support/app/application';
import { storedContent } from '../support/fixtures/documents';
import { keepSecrets, MARKER, type Secrets } from '../support/fixtures/secrets';
import { customToken, previewToken, readOnlyToken } from '../support/actors/tokens';

const app = useApplication();
let secrets: Secrets;

beforeAll(async () => {
  secrets = await keepSecrets(app);
});

const READ_ARTICLES = ['article.find', 'article.findOne', 'article-by-slug.findOne'].map(
  (action) => `api::article.${action}`,
);
const READ_PAGES = ['page.find', 'page.findOne', 'page-by-slug.findOne'].map(
  (action) => `api::page.${action}`,
);

/** Every public route, with `:name` for the documentId of one of the secrets. */
const ROUTES = [
  '/api/articles',
  '/api/articles/:draft',
  '/api/articles/:unpublished',
  '/api/articles/:modified',
  '/api/articles/:halfTranslated',
  `/api/articles/slug/${MARKER}-draft`,
  `/api/articles/slug/${MARKER}-unpublished`,
  `/api/articles/slug/${MARKER}-modified`,
  `/api/articles/slug/${MARKER}-english`,
  '/api/articles/slug/open-before',
  `/api/articles/slug/${MARKER}-draft.md`,
  `/api/articles/slug/${MARKER}-modified.md`,
  '/llms.txt',
  '/api/articles/:draft/draft',
  '/api/articles/:modified/draft',
  '/api/articles/:draft/comments',
  '/api/articles/:modified/comments',
  '/api/authors',
  '/api/authors/:author',
  '/api/categories',
  '/api/tags',
  '/api/redirects',
  '/api/navigation',
  '/api/pages',
  '/api/pages/:page',
  '/api/pages/:pageDraft',
  `/api/pages/slug/${MARKER}-page`,
  '/api/pages/slug/about-this-magazine',
  '/api/site',
];

/** Ways to ask for more than is published. */
const TRICKS = [
  '',
  'status=draft',
  'status[]=draft',
  'status[$eq]=draft',
  'status=DRAFT',
  'status=modified',
  'publicationState=preview',
  'locale=*',
  'locale=en',
  'locale=en&fallbackLocale=ko',
  'locale=en&status=draft',
  'fallbackLocale=en&status=draft',
  'format=html',
  'format=markdown&status=draft',
  'format=text&populate=sections',
  'jsonLd=true',
  'around=true',
  'articleCount=true&locale=en',
  'articles=25',
  'articles=5&locale=en&populate=*',
  'around=true&related=true&locale=en&fallbackLocale=ko',
  'populate=*',
  'populate=localizations',
  'populate[localizations][populate]=*',
  'populate[localizations][filters][publishedAt][$null]=true',
  'populate=comments',
  'populate=articles',
  'populate[articles][populate]=*',
  'populate[author][populate]=articles',
  'populate[author][populate][articles][filters][publishedAt][$null]=true',
  'populate[cover][populate]=related',
  'populate=createdBy',
  'populate[0]=createdBy&populate[1]=updatedBy',
  'populate=deep',
  'fields=*',
  'filters[publishedAt][$null]=true',
  'filters[$or][0][publishedAt][$null]=true&filters[$or][1][id][$gt]=0',
  'filters[$not][publishedAt][$notNull]=true',
  `filters[title][$contains]=${MARKER}`,
  `filters[summary][line1][$contains]=${MARKER}`,
  `filters[sections][heading][$contains]=${MARKER}`,
  `filters[localizations][title][$contains]=${MARKER}`,
  `filters[author][articles][title][$contains]=${MARKER}`,
  `filters[articles][title][$startsWith]=${MARKER}`,
  'filters[createdBy][email][$contains]=@',
  `_q=${MARKER}`,
  `_q=${MARKER}&status=draft`,
  'sort=localizations.title',
  'sort=author.articles.title',
  'sort=createdBy.password',
  'sort[articles][title]=asc',
  'publicationFilter=modified',
  'publicationFilter=never-published',
  'publicationFilter=has-draft',
  'hasPublishedVersion=false',
  'hasPublishedVersion=true',
  'publicationFilter=modified&locale=en&fallbackLocale=ko',
  'hasPublishedVersion=false&locale=en&fallbackLocale=ko',
  `filters[localizations][title][$contains]=${MARKER}&locale=en&fallbackLocale=ko`,
  `filters[title][$contains]=${MARKER}&locale=en&fallbackLocale=ko`,
  'where[publishedAt]=null',
  'lookup[status]=draft',
];

const CASES = ROUTES.flatMap((route) => TRICKS.map((trick) => [route, trick] as const));

test.each(CASES)('GET %s?%s shows nothing that is not published', async (route, trick) => {
  const path = route.replace(/:(\w+)/, (_, name: keyof Secrets) => secrets[name]);

  const answer = await app.get(path, { query: trick });

  expect(answer.status).toBeLessThan(500);
  // A refusal may repeat the word that the request has; every secret text has a space after it.
  expect(answer.text).not.toContain(answer.status < 400 ? MARKER : `${MARKER} `);
});

describe('status=draft', () => {
  const DRAFT_REQUESTS = [
    '/api/articles?status=draft',
    '/api/articles?status=draft&locale=en&fallbackLocale=ko',
    '/api/articles?hasPublishedVersion=false',
    '/api/articles?hasPublishedVersion=false&locale=en&fallbackLocale=ko',
    '/api/articles?publicationFilter=modified',
    '/api/articles?publicationFilter=modified&locale=en&fallbackLocale=ko',
    '/api/articles/:draft?status=draft',
    '/api/articles/:open?status=draft',
    '/api/articles/:open?status=draft&format=html',
    '/api/selected/articles/:draft?status=draft',
    '/api/rendered/html/articles/:draft?status=draft',
    '/api/articles/:open?status=draft&around=true&related=true',
    `/api/articles/slug/${MARKER}-draft.md?status=draft`,
    `/api/articles/slug/${MARKER}-draft?status=draft`,
    '/api/articles/slug/unknown?status=draft',
    '/api/pages?status=draft',
    '/api/pages/:pageDraft?status=draft',
    '/api/pages/:page?status=draft&format=html',
    `/api/pages/slug/${MARKER}-page?status=draft`,
  ];
  const pathOf = (template: string) =>
    template.replace(/:(\w+)/, (_, name: keyof Secrets) => secrets[name]);

  const WHO: [string, () => Promise<string | undefined>][] = [
    ['the public', () => Promise.resolve(undefined)],
    ['a read-only token', () => readOnlyToken(app.strapi)],
    [
      'a token without the preview action',
      () => customToken(app.strapi, [...READ_ARTICLES, ...READ_PAGES]),
    ],
  ];

  test.each(WHO.flatMap(([who, token]) => DRAFT_REQUESTS.map((path) => ({ who, token, path }))))(
    'is refused to $who at $path',
    async ({ token, path }) => {
      const answer = await app.get(pathOf(path), { token: await token() });

      expect(errorIn(answer)).toMatchObject({ status: 403, name: 'ForbiddenError' });
    },
  );

  test.each(DRAFT_REQUESTS.filter((path) => !/unknown|fallback|publi/i.test(path)))(
    'is open to a token with the preview action at %s, and not to caches',
    async (path) => {
      const token = await previewToken(app.strapi);
      const answer = await app.get(pathOf(path), { token });

      expect(answer.status).toBe(200);
      expect(answer.text).toContain(path.includes(':open') ? 'Open' : MARKER);
      expect(answer.headers['cache-control']).toBe('private, no-store');
    },
  );

  test('lists drafts with a fallback language to a token with the preview action', async () => {
    const token = await previewToken(app.strapi);
    const query = 'status=draft&locale=en&fallbackLocale=ko';

    const answer = await app.get('/api/articles', { token, query });

    expect(answer.headers['cache-control']).toBe('private, no-store');
    expect(answer.text).toContain(`${MARKER} english`);
    expect(answer.text).toContain(`${MARKER} draft`);
  });

  test('is answered at /draft to a token with the preview action only', async () => {
    const path = `/api/articles/${secrets.draft}/draft`;
    const token = await previewToken(app.strapi);

    expect((await app.get(path)).status).toBe(403);
    const answer = await app.get(path, { token });
    expect([answer.status, answer.headers['cache-control']]).toEqual([200, 'private, no-store']);
    expect(answer.text).toContain(`${MARKER} draft`);
  });
});

test('a token with the preview action reads what a visitor may', async () => {
  const token = await previewToken(app.strapi);
  for (const path of [
    '/api/authors',
    '/api/tags',
    '/api/site',
    '/api/search?q=open',
    '/api/articles',
    `/api/articles/${secrets.open}/comments`,
    `/api/articles/${secrets.open}/related`,
    '/api/openapi.json',
    '/api/schema.graphql',
  ]) {
    const [seen, visible] = [await app.get(path, { token }), await app.get(path)];
    expect([path, seen.status, seen.text]).toEqual([path, 200, visible.text]);
  }
  expect((await app.post('/api/articles', { data: { title: 'No' } }, { token })).status).toBe(403);
});

test('a token that may create but not preview is refused a draft in answer, and saves none', async () => {
  const token = await customToken(app.strapi, ['api::article.article.create']);
  const before = await storedContent(app);

  const answer = await app.post(
    '/api/articles?status=draft',
    { data: { title: 'A draft', sections: [] } },
    { token },
  );

  expect(errorIn(answer)).toMatchObject({ status: 403, name: 'ForbiddenError' });
  expect(await storedContent(app)).toEqual(before);
});

describe('an oracle', () => {
  test.each([`${MARKER}-draft`, `${MARKER}-unpublished`, `${MARKER}-modified`])(
    'by slug: %s answers as an unknown slug does',
    async (slug) => {
      const { name, status, message } = errorIn(await app.get(`/api/articles/slug/${slug}`));

      expect({ name, status, message: message.replace(slug, 'x') }).toEqual({
        name: 'NotFoundError',
        status: 404,
        message: 'No article with the slug "x" is published in ko.',
      });
    },
  );

  test('by documentId: a draft answers as an unknown one does', async () => {
    const { message } = errorIn(await app.get(`/api/articles/${secrets.draft}`));

    expect(message).toBe(`No article with the documentId "${secrets.draft}" is published in ko.`);
  });

  test('by counting: no filter changes the number of articles with what drafts hold', async () => {
    const total = async (query: string) => {
      const { body } = await app.get('/api/articles', { query });
      return (body as { meta: { pagination: { total: number } } }).meta.pagination.total;
    };

    expect(await total('')).toBe(3);
    expect(await total(`filters[title][$startsWith]=${MARKER}`)).toBe(0);
    expect(await total(`filters[sections][heading][$contains]=${MARKER}`)).toBe(0);
    expect(await total(`filters[seo][metaTitle][$contains]=${MARKER}`)).toBe(0);
  });

  test.each(['GET', 'POST'] as const)(
    'by comments: %s under a draft answers 404',
    async (method) => {
      const path = `/api/articles/${secrets.draft}/comments`;
      const answer =
        method === 'GET'
          ? await app.get(path)
          : await app.post(path, { data: { authorName: 'a', body: 'b' } });

      expect(errorIn(answer)).toMatchObject({ status: 404, name: 'NotFoundError' });
    },
  );
});
