import { z } from 'zod';
import { useApplication } from '../support/app/application';
import { changeSite } from '../support/actors/discussing';
import {
  PAST_DELIVERY,
  purgeEverything,
  rawOf,
  statusOf,
  type RawAnswer,
} from '../support/app/delivery';
import { frameworkRequests } from '../support/app/framework-requests';
import { documents } from '../support/fixtures/documents';
import { articleQueries } from '../support/fixtures/article-queries';
import { articleDocuments } from '../support/fixtures/article-documents';
import { numbers, pickFrom, seedOf, TEST_TIMES } from '../support/fixtures/random';
import { createVariedArticles, type VariedArticles } from '../support/fixtures/varied-articles';
import { revokeFromVisitors } from '../support/actors/visitors';

const app = useApplication();
const raw = rawOf(app);

const SEED = seedOf(20_261_123);
const ARTICLES = 40;
const QUERIES = 150 * TEST_TIMES;
const DOCUMENTS = 50 * TEST_TIMES;

let varied: VariedArticles;
const addresses: string[] = [];

const graphql = (query: string, variables: object, headers = {}): Promise<RawAnswer> =>
  raw('/graphql', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify({ query, variables }),
  });

const localized = z.array(z.object({ localizations: z.array(z.object({ slug: z.string() })) }));

beforeAll(async () => {
  const random = numbers(SEED);
  await changeSite(app, { commentsEnabled: true, archiveBefore: '2024-03-01' });
  varied = await createVariedArticles(app, random, ARTICLES);
  const pick = pickFrom(random);
  for (const { documentId, slug, locale } of varied.articles) {
    const other = locale === 'ko' ? 'en' : 'ko';
    const format = pick(['html', 'markdown', 'text']);
    for (const path of [`/api/articles/${documentId}`, `/api/articles/slug/${slug}`]) {
      addresses.push(`${path}?locale=${locale}`);
      addresses.push(`${path}?locale=${other}&fallbackLocale=${locale}`);
      addresses.push(`${path}?locale=${locale}&format=${format}`);
    }
  }
  for (const locale of ['ko', 'en']) {
    for (const size of [1, 7, 25, 100]) {
      for (const page of [1, 2, 9]) {
        const paging = `pagination[page]=${String(page)}&pagination[pageSize]=${String(size)}`;
        addresses.push(`/api/articles?locale=${locale}&${paging}`);
        addresses.push(
          `/api/articles?locale=${locale}&fallbackLocale=${locale === 'ko' ? 'en' : 'ko'}&${paging}`,
        );
      }
    }
  }
  // The articles were written behind delivery's back.
  await purgeEverything(app);
}, 300_000);

/** Only delivery's own read path sends when an article was modified. */
const isDirect = ({ headers }: RawAnswer) => headers['last-modified'] !== undefined;

/** Whether a response for one article names its author. */
const hasAuthor = ({ text }: RawAnswer) =>
  z
    .object({ data: z.object({ author: z.object({ name: z.string() }) }) })
    .safeParse(JSON.parse(text)).success;

test('the read path answers as the general path does', async () => {
  let direct = 0;
  let languages = 0;
  for (const address of addresses) {
    const ours = await raw(address);
    const general = await raw(address, { headers: PAST_DELIVERY });
    expect(statusOf(general)).toBe('threeline; fwd=bypass');
    // Parsed: Strapi fills in components and relations in the order in which they arrive.
    expect({ address, status: ours.status, body: JSON.parse(ours.text) as unknown }).toEqual({
      address,
      status: general.status,
      body: JSON.parse(general.text) as unknown,
    });
    const { data } = JSON.parse(ours.text) as { data: unknown };
    for (const { localizations } of localized.parse([data ?? []].flat()))
      languages += localizations.length;
    if (isDirect(ours)) direct += 1;
  }
  expect(direct).toBeGreaterThan(ARTICLES * 2);
  expect(languages).toBeGreaterThan(ARTICLES);
}, 300_000);

/** The headers of content. Others are of the cache, of one connection or of one moment. */
const contentHeaders = ({ headers }: RawAnswer) =>
  Object.fromEntries(
    Object.entries(headers).filter(
      ([name]) =>
        !/^(?:age|cache-.*|connection|content-length|date|etag|keep-alive|last-modified|ratelimit.*|vary|x-request-id)$/.test(
          name,
        ),
    ),
  );

test('a REST query gets the answer of the general path', async () => {
  const next = articleQueries(numbers(SEED), varied);
  const framework = frameworkRequests(app);
  let direct = 0;
  for (let index = 0; index < QUERIES; index += 1) {
    const address = next();
    const before = framework.count();
    const ours = await raw(address);
    if (framework.count() === before) direct += 1;
    const general = await raw(address, { headers: PAST_DELIVERY });
    expect({
      address,
      status: ours.status,
      headers: contentHeaders(ours),
      body: JSON.parse(ours.text) as unknown,
    }).toEqual({
      address,
      status: general.status,
      headers: contentHeaders(general),
      body: JSON.parse(general.text) as unknown,
    });
  }
  expect(direct).toBeGreaterThan(QUERIES * 0.4);
}, 300_000);

test('a GraphQL query gets the answer of the general path, byte for byte', async () => {
  const next = articleDocuments(numbers(SEED), varied);
  const framework = frameworkRequests(app);
  let direct = 0;
  for (let index = 0; index < DOCUMENTS; index += 1) {
    const { query, variables } = next();
    for (const given of variables) {
      const before = framework.count();
      const ours = await graphql(query, given);
      if (framework.count() === before) direct += 1;
      const general = await graphql(query, given, PAST_DELIVERY);
      expect([query, given, ours.status, contentHeaders(ours), ours.text]).toEqual([
        query,
        given,
        general.status,
        contentHeaders(general),
        general.text,
      ]);
    }
  }
  expect(direct).toBeGreaterThan(DOCUMENTS);
}, 300_000);

const AUTHOR =
  'query A($id: ID!, $locale: I18NLocaleCode) { article(documentId: $id, locale: $locale) { author { name } } }';

/** Articles with an author, each with an address that filters by that author. */
async function authored() {
  const articles = [];
  for (const { documentId: id, locale } of varied.articles) {
    const answer = await raw(`/api/articles/${id}?locale=${locale}&fields=title&populate=author`);
    const author = ofAuthor.parse(JSON.parse(answer.text)).data.author;
    if (author === null) continue;
    const list = `/api/articles?locale=${locale}&filters[author][documentId]=${author.documentId}&fields=title&populate=author`;
    articles.push({ variables: { id, locale }, author, list });
  }
  return articles;
}
const author = z.object({ documentId: z.string(), name: z.string() }).nullable();
const ofAuthor = z.object({ data: z.object({ author }) });

test('what was read directly is purged with everything that it shows', async () => {
  const [one, other] = await authored();
  if (one === undefined || other === undefined) throw new Error('No article has an author.');
  const framework = frameworkRequests(app);
  await graphql(AUTHOR, other.variables);
  const before = framework.count();
  const reads = [() => graphql(AUTHOR, one.variables), () => raw(one.list)];
  for (const read of reads) {
    expect((await read()).text).toContain(JSON.stringify(one.author.name));
    expect(statusOf(await read())).toBe('threeline; hit');
  }
  const data = { name: 'Another name' };
  await documents(app, 'api::author.author').update({ documentId: one.author.documentId, data });
  for (const read of reads) expect((await read()).text).toContain('"Another name"');
  expect(framework.count()).toBe(before);
});

test('a relation that the public may not read is left to the general path', async () => {
  const withAuthor: string[] = [];
  for (const address of addresses) {
    const before = await raw(address);
    if (isDirect(before) && hasAuthor(before)) withAuthor.push(address);
  }
  expect(withAuthor.length).toBeGreaterThan(10);
  const articles = await authored();
  await revokeFromVisitors(app, ['api::author.author.find', 'api::author.author.findOne']);
  for (const address of withAuthor) {
    const ours = await raw(address);
    const general = await raw(address, { headers: PAST_DELIVERY });
    expect([ours.status, ours.text]).toEqual([general.status, general.text]);
    expect([address, isDirect(ours), hasAuthor(ours)]).toEqual([address, false, false]);
  }
  for (const { variables, list } of articles) {
    const ours = [await graphql(AUTHOR, variables), await raw(list)];
    const general = [
      await graphql(AUTHOR, variables, PAST_DELIVERY),
      await raw(list, { headers: PAST_DELIVERY }),
    ];
    expect(ours.map(({ status, text }) => [status, text])).toEqual(
      general.map(({ status, text }) => [status, text]),
    );
    expect(ours.map(({ status }) => status)).toEqual([200, 400]);
  }
});
