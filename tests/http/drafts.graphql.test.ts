import { useApplication } from '../support/app/application';
import { keepSecrets, MARKER, type Secrets } from '../support/fixtures/secrets';
import { customToken, previewToken, readOnlyToken } from '../support/actors/tokens';

const app = useApplication();
let secrets: Secrets;

beforeAll(async () => {
  secrets = await keepSecrets(app);
});

const FIELDS =
  '{ documentId title slug lead summary { line1 } sections { heading body html: body(format: HTML) } jsonLd seo { metaTitle } author { name } discussion { state } around { previous { title lead } next { title lead } previousInCategory { title } nextInCategory { title } } }';

const QUERIES = [
  `{ articles ARGS ${FIELDS} }`,
  `{ articles_connection ARGS { pageInfo { total } nodes ${FIELDS} } }`,
  `{ article(documentId: ":draft" MORE) ${FIELDS} }`,
  `{ article(documentId: ":unpublished" MORE) ${FIELDS} }`,
  `{ article(documentId: ":modified" MORE) ${FIELDS} }`,
  `{ articleBySlug(slug: "${MARKER}-draft" MORE) ${FIELDS} }`,
  `{ articleBySlug(slug: "${MARKER}-english" MORE) ${FIELDS} }`,
  '{ authors ARGS { name articles { title } } }',
  '{ author(documentId: ":author" MORE) { name articles { title } } }',
  '{ tags ARGS { name articles { title } } }',
  '{ navigation { items { items { label article { title } page { title } } } } pages ARGS { title slug sections { heading body } seo { metaTitle } } }',
  '{ pages_connection ARGS { pageInfo { total } nodes { title localizations { title } } } }',
  '{ page(documentId: ":pageDraft" MORE) { title sections { heading } } }',
  `{ pageBySlug(slug: "${MARKER}-page" MORE) { title sections { heading } } }`,
  '{ tags ARGS { name articleCount } redirects { redirects { from to } } }',
  `{ articles ARGS { localizations ${FIELDS} } }`,
  `{ articles ARGS { localizations_connection { nodes ${FIELDS} } } }`,
  '{ articles ARGS { comments { body } cover { related { __typename } } } }',
];

const TRICKS = [
  '',
  'status: DRAFT',
  'status: null',
  'hasPublishedVersion: false',
  'publicationFilter: MODIFIED',
  'locale: "en"',
  'locale: "*"',
  'filters: { publishedAt: { null: true } }',
  'filters: { not: { publishedAt: { notNull: true } } }',
  `filters: { title: { contains: "${MARKER}" } }`,
  `filters: { localizations: { title: { contains: "${MARKER}" } } }`,
  `filters: { author: { articles: { title: { contains: "${MARKER}" } } } }`,
  'filters: { createdBy: { email: { contains: "@" } } }',
  'sort: "localizations.title"',
  'sort: "createdBy.password"',
];

const withTrick = (query: string, trick: string) =>
  query
    .replace('ARGS', trick === '' ? '' : `(${trick})`)
    .replace('MORE', trick === '' ? '' : `, ${trick}`);

test.each(QUERIES.flatMap((query) => TRICKS.map((trick) => [withTrick(query, trick)])))(
  '%s shows nothing that is not published',
  async (template) => {
    const query = template.replace(
      /:(draft|unpublished|modified|author|pageDraft)\b/g,
      (_, name: keyof Secrets) => secrets[name],
    );

    const { status, data } = await app.graphql(query);

    expect(status).toBeLessThan(500);
    expect(JSON.stringify(data ?? null)).not.toContain(MARKER);
  },
);

describe('status: DRAFT', () => {
  const REQUESTS = [
    '{ articles(status: DRAFT) { title } }',
    '{ articles_connection(status: DRAFT) { nodes { title } } }',
    '{ article(documentId: ":draft", status: DRAFT) { title } }',
    `{ articleBySlug(slug: "${MARKER}-draft", status: DRAFT) { title } }`,
    '{ articleBySlug(slug: "unknown", status: DRAFT) { title } }',
    '{ pages(status: DRAFT) { title } }',
    `{ pageBySlug(slug: "${MARKER}-page-draft", status: DRAFT) { title } }`,
  ];
  const queryOf = (template: string) => template.replace(':draft', secrets.draft);
  const actions = (...names: string[]) =>
    customToken(
      app.strapi,
      names.map((name) => `api::article.${name}`),
    );

  const WHO: [string, () => Promise<string | undefined>][] = [
    ['the public', () => Promise.resolve(undefined)],
    ['a read-only token', () => readOnlyToken(app.strapi)],
    [
      'a token without the preview action',
      () => actions('article.find', 'article.findOne', 'article-by-slug.findOne'),
    ],
  ];

  test.each(WHO.flatMap(([who, token]) => REQUESTS.map((query) => ({ who, token, query }))))(
    'is refused to $who: $query',
    async ({ token, query }) => {
      const { status, errors } = await app.graphql(queryOf(query), {}, { token: await token() });

      expect(status).toBe(403);
      expect(errors?.[0]?.extensions?.['error']).toMatchObject({
        status: 403,
        name: 'ForbiddenError',
      });
    },
  );

  test.each(REQUESTS.filter((query) => !query.includes('unknown')))(
    'is open to a token with the preview action, and not to caches: %s',
    async (query) => {
      const token = await previewToken(app.strapi);
      const { headers, text } = await app.graphql(queryOf(query), {}, { token });

      expect(text).toMatch(new RegExp(`${MARKER} (?:page-)?draft`));
      expect(headers['cache-control']).toBe('private, no-store');
    },
  );
});
