import { faultsIn } from '../support/app/answers';
import { useApplication } from '../support/app/application';
import { rawOf, statusOf } from '../support/app/delivery';
import {
  approve,
  changeSite,
  publishedArticle,
  readersOf,
  threadPage,
  type Thread,
} from '../support/actors/discussing';
import { COMMENT, documents } from '../support/fixtures/documents';
import { numbers } from '../support/fixtures/random';

const app = useApplication({ TRUSTED_PROXIES: '1' });
const raw = rawOf(app);
const { comment, newAddress, say } = readersOf(app);

beforeAll(() => changeSite(app, { commentsEnabled: true }));

const pathOf = (article: string, query = '') => `/api/articles/${article}/comment-threads?${query}`;
const threadsOf = async (article: string, query = '') =>
  threadPage.parse(JSON.parse((await raw(pathOf(article, query))).text));

/** Writes a comment as an editor does. */
async function write(
  article: string,
  body: string,
  parent: string | null = null,
  moderation = 'approved',
): Promise<string> {
  const data = { body, authorName: 'Reader', moderation, article, parent };
  return (await documents(app, COMMENT).create({ data })).documentId;
}

interface Written {
  documentId: string;
  body: string;
  parent: Written | null;
  depth: number;
  isApproved: boolean;
}

/** What the contract says of comments in the order in which they were written. */
function expectedThreads(all: readonly Written[], parent: Written | null, depth = 1): Thread[] {
  const above = (one: Written) => (one.parent?.isApproved === true ? one.parent : null);
  return all
    .filter((one) => one.isApproved && above(one) === parent)
    .slice(0, depth === 1 ? all.length : 5)
    .map((one) => ({
      documentId: one.documentId,
      body: one.body,
      parent: above(one)?.documentId ?? null,
      replyCount: all.filter((other) => other.isApproved && above(other) === one).length,
      replies: depth === 3 ? [] : expectedThreads(all, one, depth + 1),
    }));
}

const bare = (threads: readonly Thread[]): Thread[] =>
  threads.map(({ documentId, body, parent, replyCount, replies }) => {
    return { documentId, body, parent, replyCount, replies: bare(replies) };
  });

describe('threads of comments', () => {
  test('have every approved comment once, page by page, and the replies to each', async () => {
    const article = await publishedArticle(app);
    const elsewhere = await publishedArticle(app);
    await write(elsewhere, 'Elsewhere');
    const random = numbers(7);
    const all: Written[] = [];
    for (let index = 0; index < 60; index += 1) {
      const possible = all.filter(({ depth }) => depth < 3);
      const parent = random() < 0.7 ? possible[Math.floor(random() ** 3 * possible.length)] : null;
      const body = `Comment ${String(index)}`;
      const documentId = await write(article, body, parent?.documentId ?? null);
      const depth = (parent?.depth ?? 0) + 1;
      all.push({ documentId, body, parent: parent ?? null, depth, isApproved: true });
    }
    for (const one of all) {
      if (random() > 0.15) continue;
      one.isApproved = false;
      const data = { moderation: 'rejected' };
      await documents(app, COMMENT).update({ documentId: one.documentId, data });
    }
    const approved = all.filter(({ isApproved }) => isApproved).length;
    const expected = expectedThreads(all, null);
    const found: Thread[] = [];
    for (let page = 1; page <= Math.ceil(expected.length / 4); page += 1) {
      const query = `pagination[page]=${String(page)}&pagination[pageSize]=4`;
      const { data, meta } = await threadsOf(article, query);
      expect(meta.pagination.total).toBe(expected.length);
      expect(meta.discussion.count).toBe(approved);
      found.push(...data);
    }
    expect(bare(found)).toEqual(expected);

    for (const parent of all.filter(({ isApproved }) => isApproved)) {
      const { data, meta } = await threadsOf(article, `parent=${parent.documentId}`);
      const replies = expectedThreads(all, parent).slice(0, 25);
      expect(bare(data)).toEqual(replies);
      expect(meta.pagination.total).toBe(expectedThreads(all, parent).length);
    }
  });

  test('are the same over GraphQL', async () => {
    const article = await publishedArticle(app);
    const root = await write(article, 'Root');
    const reply = await write(article, 'Reply', root);
    await write(article, 'Reply to the reply', reply);
    const fields = 'documentId authorName body createdAt parent replyCount';
    const { data, errors } = await app.graphql(
      `query ($id: ID!) { commentThreads(documentId: $id, page: 1, pageSize: 2) {
        threads { ${fields} replies { ${fields} replies { ${fields} replies { documentId } } } }
        discussion { state count notice } pageInfo { total page pageSize pageCount } } }`,
      { id: article },
    );
    expect(errors).toBeUndefined();
    const rest = await threadsOf(article, 'pagination[pageSize]=2');
    const { threads, discussion, pageInfo } = (data as { commentThreads: Record<string, unknown> })
      .commentThreads;
    expect({ data: threads, meta: { discussion, pagination: pageInfo } }).toEqual(rest);
    const below = await app.graphql(
      `query ($id: ID!, $parent: ID) { commentThreads(documentId: $id, parent: $parent) { threads { body } } }`,
      { id: article, parent: root },
    );
    expect(below.data).toEqual({ commentThreads: { threads: [{ body: 'Reply' }] } });
  });

  test('come from memory until a reply is approved, rejected or deleted', async () => {
    const article = await publishedArticle(app);
    const root = await write(article, 'Asked');
    const bodies = async () => {
      const { data } = await threadsOf(article);
      expect(statusOf(await raw(pathOf(article)))).toBe('threeline; hit');
      return data.map(({ body, replies }) => [body, ...replies.map((reply) => reply.body)]);
    };
    expect(await bodies()).toEqual([['Asked']]);
    const data = { authorName: 'Reader', body: 'Answered', parent: root };
    expect((await comment(article, data)).status).toBe(202);
    expect(await bodies()).toEqual([['Asked']]);
    await approve(app, 'Answered');
    expect(await bodies()).toEqual([['Asked', 'Answered']]);
    await documents(app, COMMENT).update({
      documentId: root,
      data: { moderation: 'rejected' },
    });
    expect(await bodies()).toEqual([['Answered']]);
    await documents(app, COMMENT).update({
      documentId: root,
      data: { moderation: 'approved' },
    });
    await documents(app).publish({ documentId: article });
    expect(await bodies()).toEqual([['Asked', 'Answered']]);
    await documents(app, COMMENT).delete({ documentId: root });
    expect(await bodies()).toEqual([['Answered']]);
  });

  test('are none while comments are disabled, and stay readable when they are closed', async () => {
    const article = await publishedArticle(app);
    const root = await write(article, 'Before');
    const change = (commentsSwitch: string) =>
      documents(app).update({
        documentId: article,
        data: { commentsSwitch },
        status: 'published',
      });
    await change('closed');
    expect((await threadsOf(article)).data).toMatchObject([{ body: 'Before' }]);
    await change('disabled');
    expect(await threadsOf(article)).toMatchObject({
      data: [],
      meta: { discussion: { state: 'disabled', count: 0 }, pagination: { total: 0 } },
    });
    expect((await threadsOf(article, `parent=${root}`)).data).toEqual([]);
  });

  test.each([
    ['parent=nothing', 404],
    ['parent=', 400],
    ['pagination[pageSize]=26', 400],
    ['pagination[page]=0', 400],
    ['populate=*', 400],
    ['locale=xx', 400],
  ])('answer %s with %i', async (query, status) => {
    const article = await publishedArticle(app);
    expect((await raw(pathOf(article, query))).status).toBe(status);
  });
});

describe('a reply', () => {
  test('is refused where the article has no such approved comment', async () => {
    const article = await publishedArticle(app);
    const other = await write(await publishedArticle(app), 'Under another article');
    const pending = await write(article, 'Pending', null, 'pending');
    for (const parent of ['nothing', other, pending]) {
      const answer = await comment(article, { authorName: 'Reader', body: 'Reply', parent });
      expect(answer.status).toBe(400);
      expect(faultsIn(answer)).toEqual([
        `data.parent: This article has no approved comment "${parent}".`,
      ]);
    }
  });

  test('goes three levels deep, whoever writes it', async () => {
    const article = await publishedArticle(app);
    const first = await write(article, 'One');
    const second = await write(article, 'Two', first);
    const third = await write(article, 'Three', second);
    const answer = await comment(article, { authorName: 'R', body: 'Four', parent: third });
    expect([answer.status, faultsIn(answer)]).toEqual([
      400,
      ['data.parent: Replies go 3 levels deep. Reply to the comment above instead.'],
    ]);
    const moved = await write(article, 'Moved');
    const code = { details: { code: 'COMMENT_TOO_DEEP' } };
    const comments = documents(app, COMMENT);
    for (const [documentId, parent] of [
      [moved, third],
      [first, moved],
      [first, third],
      [first, first],
    ] as const) {
      await expect(comments.update({ documentId, data: { parent } })).rejects.toMatchObject(code);
    }
    await comments.update({ documentId: moved, data: { parent: second } });
    const [root] = (await threadsOf(article)).data;
    expect(root?.replies[0]?.replies.map(({ body }) => body)).toEqual(['Three', 'Moved']);
  });

  test('goes as deep as readers see, and one that is refused does not count for the rate limit', async () => {
    const article = await publishedArticle(app);
    const first = await write(article, 'One');
    const third = await write(article, 'Three', await write(article, 'Two', first));
    const address = newAddress();
    for (let attempt = 0; attempt < 12; attempt += 1) {
      const answer = await comment(article, { authorName: 'R', body: 'x', parent: third }, address);
      expect(answer.status).toBe(400);
    }
    await documents(app, COMMENT).update({
      documentId: first,
      data: { moderation: 'rejected' },
    });
    const answer = await comment(
      article,
      { authorName: 'R', body: 'Four', parent: third },
      address,
    );
    expect(answer.status).toBe(202);
    await approve(app, 'Four');
    expect((await threadsOf(article)).data).toMatchObject([
      { body: 'Two', replies: [{ body: 'Three', replies: [{ body: 'Four' }] }] },
    ]);
  });

  test('is in the article of what it replies to', async () => {
    const article = await publishedArticle(app);
    const elsewhere = await write(await publishedArticle(app), 'Elsewhere');
    await expect(write(article, 'Here', elsewhere)).rejects.toMatchObject({
      details: { code: 'COMMENT_PARENT_ELSEWHERE' },
    });
    const root = await write(article, 'Root');
    const reply = await write(article, 'Reply', root);
    const other = await publishedArticle(app);
    const comments = documents(app, COMMENT);
    const code = { details: { code: 'COMMENT_REPLIES_ELSEWHERE' } };
    const moves = [
      () => comments.update({ documentId: root, data: { article: other } }),
      () => documents(app).update({ documentId: other, data: { comments: { connect: [root] } } }),
    ];
    for (const move of moves) await expect(move()).rejects.toMatchObject(code);
    await comments.update({ documentId: reply, data: { parent: null } });
    for (const move of moves) await move();
  });

  test('of a reader waits for moderation like every comment', async () => {
    const article = await publishedArticle(app);
    const root = await write(article, 'Asked');
    expect((await say(article, 'No reply')).status).toBe(202);
    const { status, data, errors } = await app.graphql(
      'mutation ($id: ID!, $parent: ID) { createComment(documentId: $id, data: { authorName: "R", body: "Replied by GraphQL", parent: $parent }) { count } }',
      { id: article, parent: root },
      { headers: { 'X-Forwarded-For': '198.51.100.7' } },
    );
    expect([status, errors, data]).toEqual([200, undefined, { createComment: { count: 1 } }]);
    await approve(app, 'Replied by GraphQL');
    expect((await threadsOf(article)).data).toMatchObject([
      { body: 'Asked', replyCount: 1, replies: [{ body: 'Replied by GraphQL', parent: root }] },
    ]);
  });
});
