import { errorIn } from '../support/app/answers';
import { useApplication } from '../support/app/application';
import { articleInput } from '../support/fixtures/builders';
import { approve, changeSite, publishedArticle } from '../support/actors/discussing';
import { documents } from '../support/fixtures/documents';

const app = useApplication();

const COMMENT_INPUT = { authorName: 'Reader', body: 'First!' };
const DISABLED_NOTICE = '댓글 기능이 준비 중입니다. (Coming Soon)\n곧 의견을 남기실 수 있습니다.';

describe('reading', () => {
  const discussion = { state: 'disabled', count: 0, notice: DISABLED_NOTICE };

  test('gives an empty page and the notice', async () => {
    const answer = await app.get(`/api/articles/${await publishedArticle(app)}/comments`);

    expect(answer.body).toEqual({
      data: [],
      meta: { discussion, pagination: { page: 1, pageSize: 25, pageCount: 0, total: 0 } },
    });
  });

  test('shows no comment that was approved before the switch was turned off', async () => {
    await changeSite(app, { commentsEnabled: true });
    const article = await publishedArticle(app);
    await app.post(`/api/articles/${article}/comments`, {
      data: { authorName: 'a', body: 'hidden' },
    });
    await approve(app, 'hidden');
    await changeSite(app, { commentsEnabled: false });

    expect((await app.get(`/api/articles/${article}/comments`)).body).toMatchObject({
      data: [],
      meta: { discussion },
    });
  });

  test('the refusal has the status 403 and Strapi’s shape', async () => {
    const path = `/api/articles/${await publishedArticle(app)}/comments`;
    const answer = await app.post(path, { data: COMMENT_INPUT });

    expect(answer.status).toBe(403);
    expect(answer.body).toEqual({
      data: null,
      error: {
        status: 403,
        name: 'CommentsDisabledError',
        message: DISABLED_NOTICE,
        details: { code: 'COMMENTS_DISABLED', notice: DISABLED_NOTICE },
      },
    });
  });
});

describe('the notice', () => {
  test('is in the language that is asked for', async () => {
    const documentId = await publishedArticle(app);
    const data = articleInput({ title: 'In English', commentsSwitch: 'open' });
    await documents(app).update({ documentId, locale: 'en', status: 'published', data });

    const answer = await app.get(`/api/articles/${documentId}/comments?locale=en`);
    const refusal = await app.post(`/api/articles/${documentId}/comments?locale=en`, {
      data: COMMENT_INPUT,
    });

    const notice =
      'Comments are on their way. (Coming soon)\nYou will be able to leave yours here.';
    expect(answer.body).toMatchObject({ meta: { discussion: { notice } } });
    expect(errorIn(refusal)).toMatchObject({ details: { notice } });
  });

  test('is the one that an editor wrote', async () => {
    const article = await publishedArticle(app);
    await changeSite(app, { commentsNotice: '다음 달에 열립니다.' });

    const refusal = await app.post(`/api/articles/${article}/comments`, { data: COMMENT_INPUT });
    await changeSite(app, { commentsNotice: DISABLED_NOTICE });

    expect(errorIn(refusal)).toMatchObject({ message: '다음 달에 열립니다.' });
  });

  test('may be empty, and the refusal still says why', async () => {
    const article = await publishedArticle(app);
    await changeSite(app, { commentsNotice: null });

    const refusal = await app.post(`/api/articles/${article}/comments`, { data: COMMENT_INPUT });
    await changeSite(app, { commentsNotice: DISABLED_NOTICE });

    expect(errorIn(refusal)).toMatchObject({
      message: 'Comments are switched off.',
      details: { notice: null },
    });
  });
});
