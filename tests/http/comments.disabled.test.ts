import { contentManager, documentIn } from '../support/actors/admin';
import { errorIn } from '../support/app/answers';
import { useApplication } from '../support/app/application';
import { changeSite, publishedArticle } from '../support/actors/discussing';
import { ARTICLE, COMMENT, documents, storedContent } from '../support/fixtures/documents';
import { fullAccessToken } from '../support/actors/tokens';

const app = useApplication();

const COMMENT_INPUT = { authorName: 'Reader', body: 'First!' };
const DISABLED_NOTICE = '댓글 기능이 준비 중입니다. (Coming Soon)\n곧 의견을 남기실 수 있습니다.';
const CLOSED_NOTICE = '이 글의 댓글은 마감되었습니다.';

afterEach(() => changeSite(app, { commentsEnabled: false }));

/** A comment that belongs to another article, to be connected elsewhere. */
async function strayComment(): Promise<string> {
  await changeSite(app, { commentsEnabled: true });
  const article = await publishedArticle(app);
  const { documentId } = await documents(app, COMMENT).create({
    data: { ...COMMENT_INPUT, article: { documentId: article, locale: 'ko' } },
  });
  await changeSite(app, { commentsEnabled: false });
  return documentId;
}

const thrownBy = async (write: Promise<unknown>): Promise<unknown> => {
  try {
    await write;
  } catch (error) {
    return error;
  }
  throw new Error('The write was not refused.');
};

/** Ways to put a comment under an article, each answering the error that refuses it. */
const WAYS: [string, (articleId: string, commentId: string) => Promise<unknown>][] = [
  [
    'REST POST by a reader',
    async (id) => errorIn(await app.post(`/api/articles/${id}/comments`, { data: COMMENT_INPUT })),
  ],
  [
    'REST POST with a full-access token',
    async (id) => {
      const token = await fullAccessToken(app.strapi);
      return errorIn(
        await app.post(`/api/articles/${id}/comments`, { data: COMMENT_INPUT }, { token }),
      );
    },
  ],
  [
    'GraphQL createComment',
    async (id) => {
      const query =
        'mutation ($id: ID!, $data: CommentInput!) { createComment(documentId: $id, data: $data) { state } }';
      const { status, errors } = await app.graphql(query, { id, data: COMMENT_INPUT });
      expect(status).toBe(403);
      return errors?.[0]?.extensions?.['error'];
    },
  ],
  [
    'creating it in code',
    (id) => {
      const data = { ...COMMENT_INPUT, article: { documentId: id, locale: 'ko' } };
      return thrownBy(documents(app, COMMENT).create({ data }));
    },
  ],
  [
    'creating it in the admin panel',
    async (id) => {
      const editor = await contentManager(app, COMMENT);
      const article = { connect: [{ documentId: id, locale: 'ko' }] };
      return errorIn(await editor.create({ ...COMMENT_INPUT, moderation: 'approved', article }));
    },
  ],
  [
    'moving one here in code',
    (id, documentId) => {
      const data = { article: { documentId: id, locale: 'ko' } };
      return thrownBy(documents(app, COMMENT).update({ documentId, data }));
    },
  ],
  [
    'connecting one through the article in code',
    (documentId, comment) =>
      thrownBy(documents(app).update({ documentId, data: { comments: { connect: [comment] } } })),
  ],
  [
    'setting the article’s comments in code',
    (documentId, comment) =>
      thrownBy(
        documents(app).update({ documentId, data: { comments: [comment] }, status: 'published' }),
      ),
  ],
  [
    'connecting one through the article by REST',
    async (id, comment) => {
      const token = await fullAccessToken(app.strapi);
      const data = { comments: { connect: [comment] } };
      return errorIn(await app.put(`/api/articles/${id}`, { data }, { token }));
    },
  ],
  [
    'connecting one through the article in the admin panel',
    async (id, comment) => {
      const editor = await contentManager(app, ARTICLE);
      const comments = { connect: [{ documentId: comment }], disconnect: [] };
      return errorIn(await editor.update(id, { comments }));
    },
  ],
];

describe.each(WAYS)('%s', (_name, write) => {
  test('is refused while the site’s comments are switched off, and changes nothing', async () => {
    const comment = await strayComment();
    const article = await publishedArticle(app);
    const before = await storedContent(app);

    const error = await write(article, comment);

    expect(error).toMatchObject({
      name: 'CommentsDisabledError',
      message: DISABLED_NOTICE,
      details: { code: 'COMMENTS_DISABLED', notice: DISABLED_NOTICE },
    });
    expect(await storedContent(app)).toEqual(before);
  });

  test('is refused while the article’s own comments are disabled', async () => {
    const comment = await strayComment();
    await changeSite(app, { commentsEnabled: true });
    const article = await publishedArticle(app, 'disabled');

    expect(await write(article, comment)).toMatchObject({
      name: 'CommentsDisabledError',
      details: { code: 'COMMENTS_DISABLED' },
    });
  });

  test('is refused while the article’s comments are closed', async () => {
    const comment = await strayComment();
    await changeSite(app, { commentsEnabled: true });
    const article = await publishedArticle(app, 'closed');
    const before = await storedContent(app);

    expect(await write(article, comment)).toMatchObject({
      name: 'CommentsDisabledError',
      details: { code: 'COMMENTS_CLOSED', notice: CLOSED_NOTICE },
    });
    expect(await storedContent(app)).toEqual(before);
  });
});

test('an editor saves an article whose comments are disabled as the admin panel does', async () => {
  const documentId = await publishedArticle(app, 'disabled');
  const editor = await contentManager(app, ARTICLE);

  const answer = await editor.update(documentId, {
    title: 'Saved by an editor',
    comments: { connect: [], disconnect: [] },
  });

  expect(documentIn(answer).documentId).toBe(documentId);
});

test('GraphQL has no field to connect a comment through an article', async () => {
  const token = await fullAccessToken(app.strapi);
  const query =
    'mutation ($id: ID!, $data: ArticleInput!) { updateArticle(documentId: $id, data: $data) { title } }';
  const variables = { id: await publishedArticle(app), data: { comments: [await strayComment()] } };

  const { status, errors } = await app.graphql(query, variables, { token });

  expect([status, errors?.[0]?.message]).toEqual([
    400,
    expect.stringMatching(/Field "comments" is not defined by type "ArticleInput"/),
  ]);
});

test('there are no routes and no GraphQL fields of comments by themselves', async () => {
  expect((await app.get('/api/comments')).status).toBe(404);
  expect((await app.post('/api/comments', { data: COMMENT_INPUT })).status).toBeGreaterThan(400);
  expect((await app.graphql('{ comments { body } }')).status).toBe(400);
});
