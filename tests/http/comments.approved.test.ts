import { errorIn } from '../support/app/answers';
import { useApplication } from '../support/app/application';
import { articleInput } from '../support/fixtures/builders';
import { approve, changeSite, publishedArticle, readersOf } from '../support/actors/discussing';
import { COMMENT, documents } from '../support/fixtures/documents';
import { fullAccessToken } from '../support/actors/tokens';

const app = useApplication({ TRUSTED_PROXIES: '1' });
const { say, commentsOf, stored } = readersOf(app);

beforeAll(() => changeSite(app, { commentsEnabled: true }));

describe('approved comments', () => {
  test('are listed oldest first, page by page, with their number in the discussion', async () => {
    const article = await publishedArticle(app);
    for (const body of ['list 1', 'list 2', 'list 3']) await say(article, body);
    for (const body of ['list 3', 'list 1', 'list 2']) await approve(app, body);

    const all = await commentsOf(article);
    const second = await commentsOf(article, 'pagination[page]=2&pagination[pageSize]=2');

    expect(all.data.map(({ body }) => body)).toEqual(['list 1', 'list 2', 'list 3']);
    expect(Object.keys(all.data[0] ?? {}).sort()).toEqual([
      'authorName',
      'body',
      'createdAt',
      'documentId',
    ]);
    expect(all.meta.discussion).toEqual({ state: 'open', count: 3, notice: null });
    expect(second.data.map(({ body }) => body)).toEqual(['list 3']);
    expect(second.meta.pagination).toEqual({ page: 2, pageSize: 2, pageCount: 2, total: 3 });
  });

  test('are counted on the article, its card and over GraphQL', async () => {
    const article = await publishedArticle(app);
    await say(article, 'counted');
    await say(article, 'pending, not counted');
    await approve(app, 'counted');

    const discussion = { state: 'open', count: 1, notice: null };
    const query = { 'filters[documentId]': article };
    expect((await app.get(`/api/articles/${article}`)).body).toMatchObject({
      data: { discussion },
    });
    expect((await app.get('/api/articles', { query })).body).toMatchObject({
      data: [{ discussion }],
    });
    const graphql = await app.graphql(
      'query ($id: ID!) { article(documentId: $id) { discussion { state count notice } } }',
      { id: article },
    );
    expect(graphql.data).toEqual({ article: { discussion } });
  });

  test('disappear when an editor rejects them', async () => {
    const article = await publishedArticle(app);
    await say(article, 'rejected later');
    await approve(app, 'rejected later');
    const [{ documentId } = { documentId: '' }] = await stored('rejected later');
    await documents(app, COMMENT).update({ documentId, data: { moderation: 'rejected' } });

    expect(await commentsOf(article)).toMatchObject({
      data: [],
      meta: { discussion: { count: 0 } },
    });
  });

  test('stay readable when the article’s comments are closed, with the notice', async () => {
    const article = await publishedArticle(app);
    await say(article, 'before closing');
    await approve(app, 'before closing');
    await documents(app).update({
      documentId: article,
      status: 'published',
      data: { commentsSwitch: 'closed' },
    });

    expect(await commentsOf(article)).toMatchObject({
      data: [{ body: 'before closing' }],
      meta: { discussion: { state: 'closed', count: 1, notice: '이 글의 댓글은 마감되었습니다.' } },
    });
    expect(errorIn(await say(article, 'too late'))).toMatchObject({
      status: 403,
      name: 'CommentsDisabledError',
      details: { code: 'COMMENTS_CLOSED' },
    });
  });

  type Change = (documentId: string) => Promise<unknown>;
  test.each<[string, Change]>([
    ['is published again', (documentId) => documents(app).publish({ documentId })],
    [
      'is edited and published',
      (documentId) =>
        documents(app).update({ documentId, data: { title: 'Edited' }, status: 'published' }),
    ],
    ['has its draft discarded', (documentId) => documents(app).discardDraft({ documentId })],
    [
      'is edited and has its draft discarded',
      async (documentId) => {
        await documents(app).update({ documentId, data: { title: 'Edited' } });
        await documents(app).discardDraft({ documentId });
      },
    ],
    [
      'is unpublished and published again',
      async (documentId) => {
        await documents(app).unpublish({ documentId });
        await documents(app).publish({ documentId });
      },
    ],
    [
      'is unpublished, edited and published again',
      async (documentId) => {
        await documents(app).unpublish({ documentId });
        await documents(app).update({ documentId, data: { title: 'Edited' } });
        await documents(app).publish({ documentId });
      },
    ],
    [
      'is written whole over REST',
      async (documentId) => {
        const token = await fullAccessToken(app.strapi);
        await app.put(`/api/articles/${documentId}`, { data: { title: 'By REST' } }, { token });
      },
    ],
  ])('survive when the article %s', async (what, change) => {
    const article = await publishedArticle(app);
    await say(article, `survives ${what}`);
    await approve(app, `survives ${what}`);

    await change(article);

    expect(await commentsOf(article)).toMatchObject({
      data: [{ body: `survives ${what}` }],
      meta: { discussion: { count: 1 } },
    });
  });

  test('belong to the language that they were left in', async () => {
    const article = await publishedArticle(app);
    const data = articleInput({ title: 'In English', commentsSwitch: 'open' });
    await documents(app).update({ documentId: article, locale: 'en', status: 'published', data });
    await say(article, 'in Korean only');
    await approve(app, 'in Korean only');

    expect((await commentsOf(article)).data).toHaveLength(1);
    expect((await commentsOf(article, 'locale=en')).data).toEqual([]);
  });

  test('stay with an article that is copied, and do not go with the copy', async () => {
    const article = await publishedArticle(app);
    await say(article, 'about the original');
    await approve(app, 'about the original');

    const copy = await documents(app).clone({ documentId: article, data: {} });
    await documents(app).publish({ documentId: copy.documentId });

    expect((await commentsOf(article)).data).toMatchObject([{ body: 'about the original' }]);
    expect((await commentsOf(copy.documentId)).data).toEqual([]);
  });

  test('that wait while the article is published again can still be approved', async () => {
    const article = await publishedArticle(app);
    await say(article, 'waits through a publish');
    await documents(app).publish({ documentId: article });
    await approve(app, 'waits through a publish');

    expect((await commentsOf(article)).data).toMatchObject([{ body: 'waits through a publish' }]);
  });
});
