import { addPerson, adminToken, signIn } from '../support/actors/admin';
import { openForm, presenceIn } from '../support/actors/presence';
import { useApplication } from '../support/app/application';
import { until } from '../support/app/until';
import { documents, draftArticle } from '../support/fixtures/documents';
import { startSecondInstance } from '../support/processes/second-instance';

const app = useApplication();

test('editors on two instances see each other, and what the other instance wrote', async () => {
  const documentId = await draftArticle(app);
  const me = openForm(app, await adminToken(app), documentId);
  const colleague = await signIn(app, await addPerson(app, 'strapi-editor'));
  const second = await startSecondInstance();
  const address = await second.listen();
  const beat = async (field: string) => {
    const response = await fetch(`${address}/threeline/presence/${documentId}?locale=ko`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${colleague}`, 'Content-Type': 'application/json' },
      body: JSON.stringify({ tab: 'b'.repeat(32), field }),
    });
    return response.json();
  };

  await me.beat('lead');
  expect(await beat('title')).toMatchObject({
    data: { others: [{ name: 'Editor In Chief', field: 'lead' }] },
  });
  await second.publish(documentId);
  const { others, lastWrite, article } = await me.beat('lead');
  await second.stop();

  expect(others).toMatchObject([{ name: 'Someone Else', field: 'title' }]);
  expect(lastWrite).toMatchObject({ action: 'publish', kind: 'system' });
  expect(article.publishedAt).not.toBeNull();
}, 300_000);

test('a heartbeat waits for no write of the article that is still in progress', async () => {
  const documentId = await draftArticle(app);
  const token = await adminToken(app);
  const me = openForm(app, token, documentId);
  await me.beat();
  const { connection } = app.strapi.db;
  const instance = await connection.transaction();
  await instance.raw('select pg_advisory_xact_lock(hashtextextended(?, 0))', [
    `document:api::article.article:${documentId}`,
  ]);
  await instance('articles').where({ document_id: documentId }).update({ title: 'In progress' });

  const answer = await me.send('title');
  await instance.rollback();

  expect(presenceIn(answer).others).toEqual([]);
});

test('a form that is opened beside a commit does not wait for the rows that it has locked', async () => {
  const documentId = await draftArticle(app);
  const token = await adminToken(app);
  const stale = openForm(app, token, documentId);
  await stale.beat();
  const { connection } = app.strapi.db;
  await connection('threeline_presence').where({ tab: stale.tab }).update({ seen_at: 0 });
  const commit = await connection.transaction();
  await commit('threeline_presence').where({ tab: stale.tab }).forUpdate();

  const answer = await openForm(app, token, documentId).send();
  await commit.rollback();

  expect(answer.status).toBe(200);
});

test('writes and heartbeats of many forms at once neither fail nor lock each other out', async () => {
  const token = await adminToken(app);
  const documentIds = [await draftArticle(app), await draftArticle(app)];
  const forms = documentIds.flatMap((id) => [1, 2, 3].map(() => openForm(app, token, id)));
  let isOver = false;
  const beats = forms.map(async (form) => {
    const statuses = new Set<number>();
    while (!isOver) statuses.add((await form.send('title')).status);
    return statuses;
  });
  for (let round = 0; round < 10; round += 1) {
    await Promise.all(
      documentIds.map((documentId) =>
        documents(app).update({ documentId, data: { lead: `Round ${String(round)}.` } }),
      ),
    );
  }
  isOver = true;

  expect(await Promise.all(beats)).toEqual(forms.map(() => new Set([200])));
  await until(async () => (await forms[0]?.beat())?.lastWrite?.action === 'save');
});
