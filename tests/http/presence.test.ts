import { addPerson, adminToken, contentManager, signIn } from '../support/actors/admin';
import { openForm } from '../support/actors/presence';
import { sessionWith } from '../support/actors/role-session';
import { inMinutes, schedulingOf } from '../support/actors/scheduling';
import { fullAccessToken } from '../support/actors/tokens';
import { errorIn, faultsIn } from '../support/app/answers';
import { useApplication } from '../support/app/application';
import { articleInput } from '../support/fixtures/builders';
import { logAfter } from '../support/fixtures/changes';
import { ARTICLE, documents, draftArticle, publishArticle } from '../support/fixtures/documents';

const app = useApplication({ SCHEDULING_RUN: 'false' });
const { set, makeDue, drainOnce } = schedulingOf(app);

/** The token of “Someone Else”; that of the administrator is of “Editor In Chief”. */
let colleague: string;

beforeAll(async () => {
  await adminToken(app);
  colleague = await signIn(app, await addPerson(app, 'strapi-editor'));
}, 300_000);

const rows = () => app.strapi.db.connection('threeline_presence');
const mine = async (documentId: string) => openForm(app, await adminToken(app), documentId);
const theirs = (documentId: string) => openForm(app, colleague, documentId);

/** Moves the last heartbeats of forms, and when they were opened, into the past. */
const age = async (tabs: string[], seconds: number) => {
  const past = (column: string) => app.strapi.db.connection.raw(`${column} - ?`, [seconds * 1000]);
  await rows()
    .whereIn('tab', tabs)
    .update({ seen_at: past('seen_at'), since: past('since') });
};

test('two editors of one article see each other, since when, and in which field', async () => {
  const documentId = await draftArticle(app);
  const [me, other] = [await mine(documentId), theirs(documentId)];

  expect((await me.beat('title')).others).toEqual([]);
  const { others } = await other.beat('sections.1.body');
  expect(others).toMatchObject([{ name: 'Editor In Chief', field: 'title', isSelf: false }]);
  expect((await me.beat('lead')).others).toMatchObject([
    { name: 'Someone Else', field: 'sections.1.body', isSelf: false },
  ]);
  expect((await other.beat()).others).toEqual([{ ...others[0], field: 'lead' }]);
});

test('a user’s other tab is told apart from other users', async () => {
  const documentId = await draftArticle(app);
  const [one, two] = [await mine(documentId), await mine(documentId)];
  await one.beat();

  expect((await two.beat()).others).toMatchObject([{ name: 'Editor In Chief', isSelf: true }]);
});

test('who has another article open, or another language of it, is not here', async () => {
  const documentId = await draftArticle(app);
  await documents(app).update({ documentId, locale: 'en', data: articleInput() });
  await theirs(documentId).beat('title', 'en');
  await theirs(await draftArticle(app)).beat('title');

  expect((await (await mine(documentId)).beat()).others).toEqual([]);
});

test('who closes the form is gone at once', async () => {
  const documentId = await draftArticle(app);
  const other = theirs(documentId);
  await other.beat();

  expect((await other.close()).status).toBe(200);
  expect((await (await mine(documentId)).beat()).others).toEqual([]);
});

test('nobody closes the form of someone else', async () => {
  const documentId = await draftArticle(app);
  const [me, other] = [await mine(documentId), theirs(documentId)];
  await other.beat();
  await app.delete(`/threeline/presence/tabs/${other.tab}`, { token: await adminToken(app) });

  expect((await me.beat()).others).toHaveLength(1);
});

test('a form whose browser has crashed is gone after twelve seconds, and its row later', async () => {
  const documentId = await draftArticle(app);
  const [me, crashed] = [await mine(documentId), theirs(documentId)];
  await crashed.beat();
  await age([crashed.tab], 11);
  expect((await me.beat()).others).toHaveLength(1);

  await age([crashed.tab], 2);
  expect((await me.beat()).others).toEqual([]);
  await (await mine(documentId)).beat();
  expect(await rows().where({ tab: crashed.tab })).toEqual([]);
});

test('a form that comes back after a long sleep counts as opened again', async () => {
  const documentId = await draftArticle(app);
  const [me, sleeper] = [await mine(documentId), theirs(documentId)];
  await sleeper.beat();
  const sinceOf = async () => Date.parse((await me.beat()).others[0]?.since ?? '');
  const first = await sinceOf();
  await age([sleeper.tab], 5);
  await sleeper.beat();
  expect(await sinceOf()).toBe(first - 5000);

  await age([sleeper.tab], 3600);
  await sleeper.beat();
  expect(await sinceOf()).toBeGreaterThanOrEqual(first);
});

test('an answer tells when the draft was saved and the article published', async () => {
  const documentId = await draftArticle(app);
  const form = await mine(documentId);
  const before = (await form.beat()).article;
  expect(before.publishedAt).toBeNull();

  await documents(app).publish({ documentId });
  const published = await app.strapi.db
    .query(ARTICLE)
    .findOne({ where: { documentId, publishedAt: { $notNull: true } } });
  expect((await form.beat()).article.publishedAt).toBe(
    (published as { publishedAt: string }).publishedAt,
  );
  await documents(app).update({ documentId, data: { lead: 'Another.' } });
  const after = (await form.beat()).article.updatedAt;
  expect(Date.parse(after)).toBeGreaterThan(Date.parse(before.updatedAt));
});

describe('an open form is told who wrote the article:', () => {
  const open = async (documentId: string) => {
    const form = theirs(documentId);
    expect((await form.beat()).lastWrite).toBeNull();
    return form;
  };

  test('an editor who saves, publishes and unpublishes it', async () => {
    const documentId = await draftArticle(app);
    const form = await open(documentId);
    const editor = await contentManager(app, ARTICLE);
    const byEditor = { kind: 'editor', name: 'Editor In Chief', scheduled: false };
    const article = articleInput({ title: 'Written' });

    await editor.update(documentId, article, { locale: 'ko' });
    expect((await form.beat()).lastWrite).toMatchObject({ action: 'save', ...byEditor });
    await editor.publish(documentId, article, { locale: 'ko' });
    expect((await form.beat()).lastWrite).toMatchObject({ action: 'publish', ...byEditor });
    await app.post(
      `/content-manager/collection-types/${ARTICLE}/${documentId}/actions/unpublish`,
      {},
      { token: await adminToken(app), query: { locale: 'ko' } },
    );
    expect((await form.beat()).lastWrite).toMatchObject({ action: 'unpublish', ...byEditor });
  });

  test('a schedule, and who set it', async () => {
    const documentId = await publishArticle(app);
    await set(documentId, { unpublishAt: inMinutes(60) });
    const form = await open(documentId);
    await makeDue([documentId], ['unpublish_at']);
    await drainOnce();

    const { lastWrite, article } = await form.beat();
    expect(lastWrite).toMatchObject({
      action: 'unpublish',
      kind: 'editor',
      name: 'Editor In Chief',
      scheduled: true,
    });
    expect(article.publishedAt).toBeNull();
  });

  test('an API token, and the system', async () => {
    const documentId = await draftArticle(app);
    const form = await open(documentId);
    const token = await fullAccessToken(app.strapi);
    const data = { data: { lead: 'By a machine.' } };
    const query = { status: 'draft', locale: 'ko' };
    await app.put(`/api/articles/${documentId}`, data, { token, query });
    expect((await form.beat()).lastWrite).toMatchObject({ action: 'save', kind: 'token' });

    await documents(app).update({ documentId, data: { lead: 'By code.' } });
    expect((await form.beat()).lastWrite).toMatchObject({ kind: 'system', name: null });
  });

  test('nobody, where the write was refused', async () => {
    const documentId = await draftArticle(app, { sections: [] });
    const form = await open(documentId);
    await expect(documents(app).publish({ documentId })).rejects.toThrow();

    expect((await form.beat()).lastWrite).toBeNull();
  });
});

test('a heartbeat writes nothing to the change log and leaves the article as it is', async () => {
  const documentId = await draftArticle(app);
  const form = await mine(documentId);
  const article = () => app.strapi.db.connection('articles').where({ document_id: documentId });
  const [log, before] = [await logAfter(app), await article()];

  await form.beat('title');
  await form.close();

  expect(await logAfter(app)).toEqual(log);
  expect(await article()).toEqual(before);
});

test('only who may read the article is told of others, and is counted', async () => {
  const documentId = await draftArticle(app);
  const me = await mine(documentId);
  await me.beat();
  const author = openForm(
    app,
    await signIn(app, await addPerson(app, 'strapi-author')),
    documentId,
  );
  expect((await author.send()).status).toBe(403);
  expect((await openForm(app, 'no-session', documentId).send()).status).toBe(401);
  expect((await me.beat()).others).toEqual([]);

  const reader = openForm(app, await sessionWith(app, ['read']), documentId);
  expect((await reader.beat()).others).toHaveLength(1);
});

test('an article that does not exist, or not in this language, is 404', async () => {
  const documentId = await draftArticle(app);
  for (const answer of [
    await (await mine('unknown')).send(),
    await (await mine(documentId)).send(null, 'en'),
  ]) {
    expect(errorIn(answer)).toMatchObject({ status: 404, details: { code: 'ARTICLE_GONE' } });
  }
});

test.each([
  [{ tab: 'short', field: null }, 'tab'],
  [{ field: null }, 'tab'],
  [{ tab: 'a'.repeat(32) }, 'field'],
  [{ tab: 'a'.repeat(32), field: '<b>' }, 'field'],
  [{ tab: 'a'.repeat(32), field: 'x'.repeat(256) }, 'field'],
  [{ tab: 'a'.repeat(32), field: '' }, 'field'],
])('the heartbeat %j is refused with its place', async (body, place) => {
  const documentId = await draftArticle(app);
  const query = { locale: 'ko' };
  const answer = await app.post(`/threeline/presence/${documentId}`, body, {
    token: colleague,
    query,
  });
  expect(answer.status).toBe(400);
  expect(faultsIn(answer)).toEqual([expect.stringMatching(`^${place}:`)]);
});

test('a malformed tab to close is 400', async () => {
  const answer = await app.delete('/threeline/presence/tabs/one', { token: colleague });
  expect(answer.status).toBe(400);
});

test('a field that articles do not have is not passed on', async () => {
  const documentId = await draftArticle(app);
  await theirs(documentId).beat('Give_me_your_password');

  expect((await (await mine(documentId)).beat()).others).toMatchObject([{ field: null }]);
});

test('a user who opens forms without end has the newest twenty', async () => {
  const documentId = await draftArticle(app);
  const forms = [];
  for (let number = 0; number < 25; number += 1) {
    const form = theirs(documentId);
    forms.push(form);
    await form.beat();
  }
  const kept: unknown[] = await rows().where({ document_id: documentId }).select('tab');
  const newest = forms.slice(-20).map(({ tab }) => ({ tab }));
  expect(kept).toHaveLength(20);
  expect(kept).toEqual(expect.arrayContaining(newest));
  expect((await (await mine(documentId)).beat()).others).toHaveLength(20);
});
