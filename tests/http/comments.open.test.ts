import { errorIn, faultsIn } from '../support/app/answers';
import { useApplication } from '../support/app/application';
import {
  approve,
  changeSite,
  countComments,
  publishedArticle,
  readersOf,
} from '../support/actors/discussing';

const app = useApplication({
  TRUSTED_PROXIES: '1',
  COMMENTS_RATE_LIMIT: '3',
  COMMENTS_RATE_WINDOW: '600',
});
const { newAddress, comment, say, commentsOf, stored } = readersOf(app);

beforeAll(() => changeSite(app, { commentsEnabled: true }));

describe('leaving a comment', () => {
  test('answers 202 and holds it for moderation', async () => {
    const article = await publishedArticle(app);

    const answer = await say(article, 'Waits for an editor');

    expect([answer.status, answer.body]).toEqual([
      202,
      {
        data: { moderation: 'pending' },
        meta: { discussion: { state: 'open', count: 0, notice: null } },
      },
    ]);
    expect(await commentsOf(article)).toMatchObject({
      data: [],
      meta: { discussion: { count: 0 } },
    });
    expect(await stored('Waits for an editor')).toMatchObject([{ moderation: 'pending' }]);
  });

  test('works by GraphQL, held for moderation too', async () => {
    const article = await publishedArticle(app);
    const query = `mutation ($id: ID!) {
      createComment(documentId: $id, data: { authorName: "Reader", body: "By GraphQL" }) { state count }
    }`;

    const { status, data } = await app.graphql(
      query,
      { id: article },
      { headers: { 'X-Forwarded-For': newAddress() } },
    );

    expect([status, data]).toEqual([200, { createComment: { state: 'open', count: 0 } }]);
    expect(await stored('By GraphQL')).toMatchObject([{ moderation: 'pending' }]);
  });

  test('keeps text as it is typed, markup included, less control characters', async () => {
    const article = await publishedArticle(app);
    await say(article, ' <b>bold</b>\r\n\u0007bell\u202E\n\n\n\nend ');
    await approve(app, '<b>bold</b>\nbell\n\nend');

    expect((await commentsOf(article)).data).toMatchObject([{ body: '<b>bold</b>\nbell\n\nend' }]);
  });

  test('keeps emoji that are joined of several', async () => {
    const article = await publishedArticle(app);

    await say(article, '👩‍👩‍👧 가족');

    expect(await stored('👩‍👩‍👧 가족')).toHaveLength(1);
  });

  test('takes 2,000 characters of text and 80 of a name, and no more', async () => {
    const article = await publishedArticle(app);
    const long = { authorName: '이'.repeat(80), body: '글'.repeat(2000) };

    expect((await comment(article, long)).status).toBe(202);
    const refusal = await comment(article, { authorName: 'n'.repeat(81), body: 'b'.repeat(2001) });
    expect(refusal.status).toBe(400);
    expect(faultsIn(refusal)).toEqual([
      'data.authorName: A name has at most 80 characters.',
      'data.body: A comment has at most 2,000 characters.',
    ]);
  });

  test('counts emoji as one character each', async () => {
    const article = await publishedArticle(app);

    expect((await say(article, '🌊'.repeat(2000))).status).toBe(202);
  });

  test.each([
    ['nothing', undefined, ['data']],
    ['an empty object', {}, ['data.authorName', 'data.body']],
    ['blanks', { authorName: ' ', body: ' \n ' }, ['data.authorName', 'data.body']],
    [
      'what only looks like text',
      { authorName: '\u200B', body: '\u202E' },
      ['data.authorName', 'data.body'],
    ],
    ['a state of its own', { authorName: 'a', body: 'b', moderation: 'approved' }, ['data']],
    ['another article', { authorName: 'a', body: 'b', article: 1 }, ['data']],
    ['lists', { authorName: ['a'], body: {} }, ['data.authorName', 'data.body']],
  ])('refuses %s with its faults, and stores nothing', async (_what, data, paths) => {
    const article = await publishedArticle(app);
    const before = await countComments(app);

    const answer = await comment(article, data);

    expect(answer.status).toBe(400);
    expect(faultsIn(answer).map((fault) => fault.split(':')[0])).toEqual(paths);
    expect(await countComments(app)).toBe(before);
  });

  test('under an article that is not there answers 404', async () => {
    expect(errorIn(await say('nothing-here', 'Hello'))).toMatchObject({ status: 404 });
  });
});

describe('the rate limit', () => {
  test('answers 429 to the fourth comment of an address, and not to others', async () => {
    const article = await publishedArticle(app);
    const address = newAddress();
    for (const body of ['1', '2', '3'])
      expect((await say(article, body, address)).status).toBe(202);

    const fourth = await say(article, '4', address);

    expect(errorIn(fourth)).toMatchObject({
      status: 429,
      name: 'RateLimitError',
      details: { code: 'COMMENTS_RATE_LIMITED', retryAfter: expect.any(Number) as number },
    });
    expect(fourth.headers['retry-after']).toBe(String(errorIn(fourth).details['retryAfter']));
    expect(await stored('4')).toEqual([]);
    expect((await say(article, '5')).status).toBe(202);
  });

  test('counts REST and GraphQL together', async () => {
    const article = await publishedArticle(app);
    const address = newAddress();
    for (const body of ['a', 'b', 'c']) await say(article, body, address);

    const { status, errors, headers } = await app.graphql(
      'mutation ($id: ID!) { createComment(documentId: $id, data: { authorName: "x", body: "y" }) { state } }',
      { id: article },
      { headers: { 'X-Forwarded-For': address } },
    );

    expect([status, errors?.[0]?.extensions?.code]).toEqual([429, 'COMMENTS_RATE_LIMITED']);
    expect(headers['retry-after']).toMatch(/^[1-9]\d*$/);
  });

  test('counts the addresses of one IPv6 network together', async () => {
    const article = await publishedArticle(app);
    for (const tail of ['1', '2', '3']) await say(article, tail, `2001:db8:0:7::${tail}`);

    expect((await say(article, 'fourth', '2001:db8:0:7:abcd::1')).status).toBe(429);
    expect((await say(article, 'fourth', '2001:db8:0:8::1')).status).toBe(202);
  });

  test('does not count what is refused for other reasons', async () => {
    const article = await publishedArticle(app);
    const address = newAddress();
    for (const body of ['', ' ', '\n']) await say(article, body, address);

    expect((await say(article, 'fine', address)).status).toBe(202);
  });

  test('is kept in the database on PostgreSQL, where instances share it, and only there', async () => {
    const article = await publishedArticle(app);
    const address = newAddress();
    await say(article, 'once', address);

    const rows: unknown = await app.strapi.db
      .connection('threeline_comment_rates')
      .where('key', 'like', `%${address}`)
      .select('points');

    expect(rows).toEqual(testHost.database === 'postgres' ? [{ points: 1 }] : []);
  });
});
