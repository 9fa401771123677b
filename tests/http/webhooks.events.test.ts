import { adminToken } from '../support/actors/admin';
import { useApplication } from '../support/app/application';
import { articleInput, uniqueTitle } from '../support/fixtures/builders';
import { documents } from '../support/fixtures/documents';
import { upload, uploads } from '../support/fixtures/media';
import { fullAccessToken } from '../support/actors/tokens';
import { drain, eventsOf, subscribe, useReceiver } from '../support/actors/webhooks';

const app = useApplication();
const receiver = useReceiver(app);

const input = (changes: object = {}) => articleInput({ title: uniqueTitle(), ...changes });
const ALL = [
  'entry.create',
  'entry.update',
  'entry.publish',
  'entry.unpublish',
  'entry.delete',
  'entry.draft-discard',
];

const publicAnswer = async (documentId: string, locale = 'ko'): Promise<unknown> => {
  const { body } = await app.get(`/api/articles/${documentId}`, { query: { locale } });
  return (body as { data: unknown }).data;
};

async function received(write: () => Promise<unknown>) {
  await drain(app);
  receiver.it.clear();
  await write();
  await drain(app);
  return receiver.it.received;
}

describe('one change is one delivery to each subscription', () => {
  test('of the weightiest event that it listens to', async () => {
    await subscribe(app, { url: `${receiver.it.url}/all`, events: ALL });
    await subscribe(app, { url: `${receiver.it.url}/creations`, events: ['entry.create'] });
    await subscribe(app, { url: `${receiver.it.url}/updates`, events: ['entry.update'] });
    const service = documents(app);
    const ids: string[] = [];
    const told = async (write: () => Promise<unknown>) =>
      (await received(write)).map(({ path, body }) => `${path} ${String(body['event'])}`).sort();

    expect(
      await told(async () => {
        ids.push((await service.create({ data: input(), status: 'published' })).documentId);
      }),
    ).toEqual(['/all entry.publish', '/creations entry.create']);
    const [documentId] = ids;
    expect(await told(() => service.publish({ documentId }))).toEqual(['/all entry.publish']);
    expect(
      await told(() => service.update({ documentId, data: input(), status: 'published' })),
    ).toEqual(['/all entry.publish', '/updates entry.update']);
    expect(await told(() => service.update({ documentId, data: input() }))).toEqual([
      '/all entry.update',
      '/updates entry.update',
    ]);
    expect(await told(() => service.discardDraft({ documentId }))).toEqual([
      '/all entry.draft-discard',
    ]);
    expect(await told(() => service.unpublish({ documentId }))).toEqual(['/all entry.unpublish']);
    expect(await told(() => service.delete({ documentId }))).toEqual(['/all entry.delete']);
  });

  test('and none where nobody listens, or the write is undone', async () => {
    await subscribe(app, { url: receiver.it.url, events: ['entry.unpublish'] });
    const failed = app.strapi.db.transaction(async () => {
      const { documentId } = await documents(app).create({ data: input(), status: 'published' });
      await documents(app).unpublish({ documentId });
      throw new Error('Undone.');
    });
    await expect(failed).rejects.toThrow('Undone.');
    await documents(app).create({ data: input(), status: 'published' });
    await drain(app);
    expect(receiver.it.received).toEqual([]);
  });
});

describe('the body', () => {
  test('of a publish holds the article exactly as the public API shows it', async () => {
    await subscribe(app, { url: receiver.it.url });
    const tag = (await documents(app, 'api::tag.tag').create({ data: { name: uniqueTitle() } }))
      .documentId;
    const { documentId } = await documents(app).create({
      data: input({ tags: [tag], seo: { metaTitle: 'For machines' } }),
      status: 'published',
    });
    await drain(app);
    const [one] = receiver.it.received;
    expect(one?.body).toEqual({
      id: one?.headers['webhook-id'],
      event: 'entry.publish',
      createdAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
      model: 'article',
      uid: 'api::article.article',
      sequence: expect.any(Number),
      tags: [`article:${documentId}`, 'articles'],
      entry: await publicAnswer(documentId),
    });
    expect(one?.body['entry']).toMatchObject({ tags: [{ documentId: tag }], discussion: {} });
    expect(one?.headers['x-strapi-event']).toBe('entry.publish');
  });

  test('leaves out what the public may not read', async () => {
    await subscribe(app, { url: receiver.it.url });
    const tags = app.strapi.db.query('plugin::users-permissions.permission');
    const tag = (await documents(app, 'api::tag.tag').create({ data: { name: uniqueTitle() } }))
      .documentId;
    const reading = { action: { $startsWith: 'api::tag.tag.find' } };
    const granted: unknown = await tags.findMany({ where: reading, populate: { role: true } });
    await tags.deleteMany({ where: reading });
    try {
      const { documentId } = await documents(app).create({
        data: input({ tags: [tag] }),
        status: 'published',
      });
      await drain(app);
      const entry = receiver.it.received.at(-1)?.body['entry'];
      expect(entry).toEqual(await publicAnswer(documentId));
      expect(entry).not.toHaveProperty('tags');
    } finally {
      for (const { action, role } of granted as { action: string; role: { id: number } }[]) {
        await tags.create({ data: { action, role: role.id } });
      }
    }
  });

  test('of an unpublish and a delete holds what was there before', async () => {
    await subscribe(app, { url: receiver.it.url, events: ['entry.unpublish', 'entry.delete'] });
    for (const method of ['unpublish', 'delete'] as const) {
      receiver.it.clear();
      const { documentId } = await documents(app).create({ data: input(), status: 'published' });
      const before = await publicAnswer(documentId);
      await documents(app)[method]({ documentId });
      await drain(app);
      expect(eventsOf(receiver.it.received)).toEqual([`entry.${method}`]);
      expect(receiver.it.received[0]?.body['entry']).toEqual(before);
    }
  });

  test('is that of its own change though the row was replaced since', async () => {
    await subscribe(app, { url: receiver.it.url });
    const { documentId } = await documents(app).create({
      data: input({ title: 'First' }),
      status: 'published',
    });
    await documents(app).update({ documentId, data: { title: 'Second' }, status: 'published' });
    await documents(app).delete({ documentId });
    await drain(app);
    expect(receiver.it.received.map(({ body }) => body['entry'])).toMatchObject([
      { title: 'First' },
      { title: 'Second' },
    ]);
    const sequences = receiver.it.received.map(({ body }) => Number(body['sequence']));
    expect(sequences).toEqual([...sequences].sort((one, other) => one - other));
  });

  test('of several languages published at once is one delivery each', async () => {
    await subscribe(app, { url: receiver.it.url });
    const { documentId } = await documents(app).create({ data: input() });
    await documents(app).update({ documentId, locale: 'en', data: input({ title: 'In English' }) });
    await documents(app).publish({ documentId, locale: '*' });
    await drain(app);
    const entries = receiver.it.received.map(({ body }) => body['entry']);
    expect(entries).toHaveLength(2);
    for (const locale of ['ko', 'en']) {
      expect(entries).toContainEqual(await publicAnswer(documentId, locale));
    }
  });

  test('holds no private field', async () => {
    await subscribe(app, { url: receiver.it.url, events: ALL });
    const { documentId } = await documents(app).create({ data: input() });
    await documents(app).update({ documentId, data: input() });
    await documents(app).publish({ documentId });
    await drain(app);
    expect(receiver.it.received).toHaveLength(3);
    for (const { text } of receiver.it.received) {
      // What readers see of other languages is a list of what is published, here of none.
      expect(text.replace('"localizations":[]', '')).not.toMatch(
        /"(createdBy|updatedBy|localizations|comments|firstPublicationDate)"/,
      );
    }
  });
});

describe('a type without drafts and languages', () => {
  const TAG = 'api::tag.tag';
  const ways: [string, (documentId: string) => Promise<unknown>][] = [
    ['the Document Service', (documentId) => documents(app, TAG).delete({ documentId })],
    [
      'the REST API',
      async (documentId) => {
        const token = await fullAccessToken(app.strapi);
        return app.delete(`/api/tags/${documentId}`, { token });
      },
    ],
    [
      'the admin panel',
      async (documentId) => {
        const path = `/content-manager/collection-types/${TAG}/${documentId}?locale=*`;
        return app.delete(path, { token: await adminToken(app) });
      },
    ],
    [
      'the admin panel, many at once',
      async (documentId) => {
        const path = `/content-manager/collection-types/${TAG}/actions/bulkDelete?locale=*`;
        return app.post(path, { documentIds: [documentId] }, { token: await adminToken(app) });
      },
    ],
  ];
  test.each(ways)('is told of as it was when %s deletes it', async (_, remove) => {
    await subscribe(app, { url: receiver.it.url, events: ['entry.delete'] });
    const name = uniqueTitle('Tag');
    const { documentId } = await documents(app, TAG).create({ data: { name } });
    await remove(documentId);
    expect(await app.strapi.db.query(TAG).count({ where: { documentId } })).toBe(0);
    await drain(app);
    expect(receiver.it.received.map(({ body }) => body)).toMatchObject([
      { event: 'entry.delete', model: 'tag', entry: { documentId, name } },
    ]);
  });
});

test('a draft is not told of by a comment on its article', async () => {
  const { documentId } = await documents(app).create({
    data: input({ title: 'For readers' }),
    status: 'published',
  });
  await documents(app).update({ documentId, data: { title: 'A secret of the draft' } });
  await subscribe(app, { url: receiver.it.url, events: ['entry.create'] });
  const draft = (await app.strapi.db
    .query('api::article.article')
    .findOne({ where: { documentId, publishedAt: null } })) as { id: number };
  const data = { authorName: 'A reader', body: 'Well said.', article: draft.id };
  await app.strapi.db.query('api::comment.comment').create({
    data: { documentId: 'a-comment', moderation: 'pending', ...data },
  });
  await drain(app);
  expect(eventsOf(receiver.it.received)).toEqual(['entry.create']);
  expect(receiver.it.received.map(({ text }) => text).join()).not.toMatch('A secret of the draft');
});

test('an unpublish past the Document Service names the article, and does not tell of its draft', async () => {
  await subscribe(app, { url: receiver.it.url, events: ['entry.unpublish'] });
  const { documentId } = await documents(app).create({ data: input(), status: 'published' });
  await app.strapi.db
    .query('api::article.article')
    .deleteMany({ where: { documentId, publishedAt: { $notNull: true } } });
  await drain(app);
  expect(receiver.it.received.map(({ body }) => body['entry'])).toEqual([
    { documentId, locale: 'ko' },
  ]);
});

test('many articles published in one go cost the permissions and settings once', async () => {
  await subscribe(app, { url: receiver.it.url });
  const ids: string[] = [];
  for (let index = 0; index < 3; index += 1) {
    ids.push((await documents(app).create({ data: input() })).documentId);
  }
  const asked: string[] = [];
  const listen = ({ sql }: { sql: string }) => asked.push(sql);
  const knex = app.strapi.db.connection;
  knex.on('query', listen);
  try {
    await app.strapi.db.transaction(async () => {
      for (const documentId of ids) await documents(app).publish({ documentId });
      asked.length = 0;
    });
  } finally {
    knex.removeListener('query', listen);
  }
  await drain(app);
  expect(receiver.it.received).toHaveLength(3);
  expect(asked.filter((sql) => /from [`"]up_permissions/.test(sql))).toHaveLength(1);
});

test('events of media are carried too', async () => {
  await subscribe(app, { url: receiver.it.url, events: ['media.create', 'media.delete'] });
  const file = { documentId: 'abc', name: 'cover.jpg' };
  // Whatever else an event brings: the fields of every body are not its to set.
  const rest = { id: 'mine', sequence: 7, tags: ['mine'] };
  await app.strapi.eventHub.emit('media.create', { media: file, ...rest });
  await drain(app);
  expect(receiver.it.received.map(({ body }) => body)).toMatchObject([
    { event: 'media.create', media: file, tags: ['file:abc', 'files'], sequence: null },
  ]);
  expect(receiver.it.received[0]?.body['id']).toBe(receiver.it.received[0]?.headers['webhook-id']);
});

test('a file that is uploaded and deleted is told of', async () => {
  await subscribe(app, { url: receiver.it.url, events: ['media.create', 'media.delete'] });
  const { id, documentId } = await upload(app);
  const file: unknown = await app.strapi.db.query('plugin::upload.file').findOne({ where: { id } });
  await uploads(app).remove(file);
  await drain(app);
  expect(receiver.it.received.map(({ body }) => body)).toMatchObject([
    { event: 'media.create', media: { documentId } },
    { event: 'media.delete', media: { documentId } },
  ]);
});

test('an event of a transaction is told once that is committed, and not where it is rolled back', async () => {
  await subscribe(app, { url: receiver.it.url, events: ['media.delete'] });
  const emit = (documentId: string) =>
    app.strapi.eventHub.emit('media.delete', { media: { documentId, name: 'cover.jpg' } });
  const undone = app.strapi.db.transaction(async () => {
    await emit('kept');
    throw new Error('undone');
  });
  await expect(undone).rejects.toThrow('undone');
  await app.strapi.db.transaction(() => emit('deleted'));
  await drain(app);

  expect(receiver.it.received.map(({ body }) => body)).toMatchObject([
    { event: 'media.delete', media: { documentId: 'deleted' } },
  ]);
});
