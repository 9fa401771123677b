import { createHash } from 'node:crypto';
import { rawOf, statusOf } from '../support/app/delivery';
import { useApplication } from '../support/app/application';
import { until } from '../support/app/until';
import { publishArticle } from '../support/fixtures/documents';
import { fullAccessToken } from '../support/actors/tokens';

/* How clients send GraphQL: by the hash of a document, and several queries at once. */

const app = useApplication();
const post = (body: object) => app.post('/graphql', body);

const byHash = (query: string) => ({
  persistedQuery: { version: 1, sha256Hash: createHash('sha256').update(query).digest('hex') },
});
const inAddress = (extensions: object) =>
  `/graphql?extensions=${encodeURIComponent(JSON.stringify(extensions))}`;
const stored = () => app.strapi.db.connection('threeline_persisted_queries');
const isStored = (query: string) => async () =>
  (await stored().where({ document: query })).length === 1;

describe('a persisted query', () => {
  test.each([
    ['a visitor', () => Promise.resolve(undefined)],
    ['a token', () => fullAccessToken(app.strapi)],
  ])('that %s sent once is known by its hash after a restart', async (who, makeToken) => {
    const query = `{ articles(pagination: { pageSize: 7 }) { title } } # ${who}`;
    const extensions = byHash(query);
    const token = await makeToken();
    const unknown = await app.post('/graphql', { extensions }, { token });
    expect(unknown.text).toContain('PERSISTED_QUERY_NOT_FOUND');
    const sent = await app.post('/graphql', { query, extensions }, { token });
    expect(sent.status).toBe(200);
    await until(isStored(query));

    await app.restart();

    const known = await app.post('/graphql', { extensions }, { token });
    expect([known.status, known.body]).toEqual([200, sent.body]);
  });

  test('by GET may be kept by a CDN once it is known, and not before', async () => {
    const ask = rawOf(app);
    const query = '{ articles(pagination: { pageSize: 8 }) { title } }';
    const address = inAddress(byHash(query));
    const unknown = await ask(address);
    expect(unknown.headers['cache-control']).toMatch(/^private, no-cache/);
    expect(unknown.text).toContain('PERSISTED_QUERY_NOT_FOUND');

    await post({ query, extensions: byHash(query) });

    const known = await ask(address);
    expect(known.headers['cache-control']).toMatch(/^public, .*s-maxage=/);
    expect(statusOf(known)).toBe('threeline; hit');
  });

  test('that is not the document of its hash is not stored', async () => {
    const query = '{ articles(pagination: { pageSize: 9 }) { title } }';
    const { text } = await post({ query, extensions: byHash('{ articles { slug } }') });

    expect(text).toContain('provided sha does not match query');
    expect(await isStored(query)()).toBe(false);
  });

  test('is one of at most a thousand in the database, the oldest of which go', async () => {
    const rows = Array.from({ length: 1000 }, (_, index) => ({
      hash: createHash('sha256')
        .update(`filler ${String(index)}`)
        .digest('hex'),
      document: 'filler',
    }));
    await app.strapi.db.connection.batchInsert('threeline_persisted_queries', rows, 100);
    const query = '{ articles(pagination: { pageSize: 11 }) { title } }';
    await post({ query, extensions: byHash(query) });

    await until(async () => {
      const [row] = await stored().count<{ count: number | string }[]>({ count: '*' });
      return Number(row?.count) === 1000;
    });
    expect(await isStored(query)()).toBe(true);
  });
});

describe('a batch', () => {
  test('has the response of each query at its place, those by a hash too', async () => {
    const documentId = await publishArticle(app);
    const query = '{ articles(pagination: { pageSize: 12 }) { documentId } }';
    await post({ query, extensions: byHash(query) });
    const answer = await post([
      { query: `{ article(documentId: "${documentId}") { documentId } }` },
      { extensions: byHash(query) },
      { query: '{ nothing }' },
    ]);

    expect([answer.status, answer.body]).toEqual([
      200,
      [
        { data: { article: { documentId } } },
        { data: { articles: expect.arrayContaining([{ documentId }]) as unknown } },
        { errors: [expect.objectContaining({ message: expect.stringContaining('nothing') })] },
      ],
    ]);
  });

  test('has at most ten queries', async () => {
    const of = (length: number) =>
      post(Array.from({ length }, () => ({ query: '{ __typename }' })));

    expect((await of(10)).body).toHaveLength(10);
    const refused = await of(11);
    expect([refused.status, refused.body]).toMatchObject([
      400,
      { errors: [{ extensions: { code: 'BATCH_TOO_LARGE' } }] },
    ]);
  });

  test('with a document that is too large is refused', async () => {
    const query = '{ ...f } fragment f on Query { ...g } fragment g on Query { ...f }';
    const { status, body } = await post([{ query: '{ __typename }' }, { query }]);

    expect([status, body]).toMatchObject([
      400,
      { errors: [{ extensions: { code: 'QUERY_TOO_LARGE' } }] },
    ]);
  });

  test('of a visitor may not change anything', async () => {
    const mutation = 'mutation { createTag(data: { name: "Batched" }) { documentId } }';
    const { body } = await post([{ query: '{ __typename }' }, { query: mutation }]);

    expect(body).toMatchObject([
      { data: { __typename: 'Query' } },
      { errors: [{ extensions: { code: 'FORBIDDEN' } }] },
    ]);
    expect(await app.strapi.db.query('api::tag.tag').count({ where: { name: 'Batched' } })).toBe(0);
  });
});
