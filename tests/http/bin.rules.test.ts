import { randomUUID } from 'node:crypto';
import { adminToken, contentManager, documentIn } from '../support/actors/admin';
import { binOf, storedTime } from '../support/actors/bin';
import { sessionWith } from '../support/actors/role-session';
import { drain, eventsOf, subscribe, useReceiver } from '../support/actors/webhooks';
import { errorIn } from '../support/app/answers';
import { useApplication } from '../support/app/application';
import { articleInput, uniqueTitle } from '../support/fixtures/builders';
import { ARTICLE, documents, draftArticle, publishArticle } from '../support/fixtures/documents';

const app = useApplication();
const receiver = useReceiver(app);

// The first user of an installation is its administrator.
beforeAll(() => adminToken(app));

const isPublished = async (documentId: string) =>
  (await app.get(`/api/articles/${documentId}`)).status === 200;

async function deletedArticle(locale = 'ko'): Promise<string> {
  const documentId = await publishArticle(app, {}, locale);
  await documents(app).delete({ documentId, locale: '*' });
  return documentId;
}

describe('the bin is open', () => {
  test('to nobody who is not signed in', async () => {
    expect((await app.get('/threeline/bin')).status).toBe(401);
    expect((await app.delete('/threeline/bin/1')).status).toBe(401);
  });

  test('to whoever may read and delete an article, and restoring needs to create one', async () => {
    const documentId = await deletedArticle();
    const reader = binOf(app, await sessionWith(app, ['read']));
    const deleter = binOf(app, await sessionWith(app, ['read', 'delete']));
    const creator = binOf(app, await sessionWith(app, ['read', 'delete', 'create']));

    expect(await reader.entriesOf(documentId)).toEqual([]);
    expect(await deleter.entriesOf(documentId)).toMatchObject([{ mayRestore: false }]);
    const [entry] = await creator.entriesOf(documentId);
    expect(entry).toMatchObject({ mayRestore: true });

    expect((await reader.restoring(entry?.id)).status).toBe(404);
    expect((await reader.deleteForGood(entry?.id)).status).toBe(404);
    expect((await deleter.restoring(entry?.id)).status).toBe(403);
    expect(await creator.restore(documentId)).toMatchObject({ locales: ['ko'] });
  });

  test('in the languages of the role only', async () => {
    const documentId = await deletedArticle('en');
    const korean = binOf(app, await sessionWith(app, ['read', 'delete', 'create']));
    expect(await korean.entriesOf(documentId)).toEqual([]);
    expect(await binOf(app).entriesOf(documentId)).toHaveLength(1);
  });

  test('under the conditions of the role, and without a title that it may not read', async () => {
    const foreign = await deletedArticle();
    const rights = ['read', 'delete', 'create', 'update'];
    const token = await sessionWith(app, rights, [], ['admin::is-creator']);
    const own = documentIn(
      await (
        await contentManager(app, ARTICLE, token)
      ).create({ title: uniqueTitle('Mine') }, { locale: 'ko' }),
    ).documentId;
    await documents(app).delete({ documentId: own });

    const bin = binOf(app, token);
    expect(await bin.entriesOf(foreign)).toEqual([]);
    expect(await bin.entriesOf(own)).toHaveLength(1);
    expect(await bin.restore(own)).toMatchObject({ locales: ['ko'] });
    // It still belongs to its author.
    const row: unknown = await app.strapi.db
      .query(ARTICLE)
      .findOne({ where: { documentId: own }, populate: ['createdBy'] });
    expect(row).toMatchObject({ createdBy: { firstname: 'Of' } });

    const blind = binOf(app, await sessionWith(app, ['read', 'delete'], [], [], ['lead']));
    expect(await blind.entriesOf(foreign)).toMatchObject([{ title: '' }]);
  });

  test('a user who may not publish restores a draft', async () => {
    const documentId = await deletedArticle();
    const bin = binOf(app, await sessionWith(app, ['read', 'delete', 'create']));
    expect(await bin.restore(documentId)).toMatchObject({
      drafts: [{ locale: 'ko', faults: [] }],
    });
    expect(await isPublished(documentId)).toBe(false);
  });

  test('an entry that does not exist is not found, and no name of one is refused', async () => {
    const bin = binOf(app);
    const answer = await bin.restoring('999999');
    expect([answer.status, errorIn(answer).details]).toMatchObject([
      404,
      { code: 'BIN_ENTRY_GONE' },
    ]);
    expect((await bin.restoring('one')).status).toBe(400);
  });
});

describe('webhooks', () => {
  test('say delete, and publish for a restore that publishes', async () => {
    await subscribe(app, {
      url: `${receiver.it.url}/${randomUUID()}`,
      events: ['entry.create', 'entry.update', 'entry.publish', 'entry.delete'],
    });
    const documentId = await deletedArticle();
    await drain(app);
    receiver.it.received.length = 0;

    await binOf(app).restore(documentId);
    await drain(app);

    expect(eventsOf(receiver.it.received)).toEqual(['entry.publish']);
    expect(receiver.it.received[0]?.body).toMatchObject({ entry: { documentId } });
  });

  test('say create for a restored draft', async () => {
    const documentId = await draftArticle(app);
    await documents(app).delete({ documentId });
    await subscribe(app, { url: receiver.it.url, events: ['entry.create', 'entry.publish'] });
    await binOf(app).restore(documentId);
    await drain(app);
    expect(eventsOf(receiver.it.received)).toEqual(['entry.create']);
  });
});

describe('the schedule', () => {
  const schedule = async (documentId: string) => {
    const rows: unknown[] = await app.strapi.db
      .connection('threeline_schedules')
      .where({ document_id: documentId });
    return rows;
  };
  const plan = async (documentId: string) =>
    app.put(
      `/threeline/schedules/${documentId}`,
      {
        publishAt: '2999-01-01T09:00',
        unpublishAt: '2999-02-01T09:00',
        version: null,
        timeZone: 'Asia/Seoul',
      },
      { token: await adminToken(app), query: { locale: 'ko' } },
    );

  test('comes back with its article', async () => {
    const documentId = await draftArticle(app);
    expect((await plan(documentId)).status).toBe(200);
    const [before] = await schedule(documentId);
    await documents(app).delete({ documentId });
    expect(await schedule(documentId)).toEqual([]);

    await binOf(app).restore(documentId);

    const { publish_at, unpublish_at, set_by } = before as Record<string, unknown>;
    expect(await schedule(documentId)).toMatchObject([{ publish_at, unpublish_at, set_by }]);
  });

  test('of a published article comes back too', async () => {
    const documentId = await publishArticle(app);
    expect((await plan(documentId)).status).toBe(200);
    const [before] = await schedule(documentId);
    await documents(app).delete({ documentId });

    await binOf(app).restore(documentId);

    const { publish_at, unpublish_at } = before as Record<string, unknown>;
    expect(publish_at).not.toBeNull();
    expect(await schedule(documentId)).toMatchObject([{ publish_at, unpublish_at }]);
  });

  test('comes back without the times that have passed', async () => {
    const documentId = await draftArticle(app);
    await plan(documentId);
    await app.strapi.db
      .connection('threeline_schedules')
      .where({ document_id: documentId })
      .update({ publish_at: storedTime(1000) });
    await documents(app).delete({ documentId });
    await binOf(app).restore(documentId);
    expect(await schedule(documentId)).toMatchObject([{ publish_at: null }]);
  });
});

test('an article whose draft was ahead is published as readers saw it, and ahead again', async () => {
  const title = uniqueTitle('Ahead');
  const { documentId } = await documents(app).create({
    data: articleInput({ title }),
    status: 'published',
  });
  await documents(app).update({ documentId, data: { title: `${title}, changed` } });
  await documents(app).delete({ documentId });
  await binOf(app).restore(documentId);
  expect((await app.get(`/api/articles/${documentId}`)).body).toMatchObject({ data: { title } });
  expect(await documents(app).findOne({ documentId })).toMatchObject({
    title: `${title}, changed`,
  });
});
