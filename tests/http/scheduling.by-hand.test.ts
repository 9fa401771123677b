import { adminToken, contentManager } from '../support/actors/admin';
import { useApplication } from '../support/app/application';
import { articleInput, uniqueTitle } from '../support/fixtures/builders';
import { ARTICLE, documents, draftArticle } from '../support/fixtures/documents';
import { createFolder, markdown, runImport } from '../support/processes/import-command';
import { inMinutes, scheduleIn, schedulingOf } from '../support/actors/scheduling';
import { fullAccessToken } from '../support/actors/tokens';
import { WRITE_PATHS } from '../support/actors/write-paths';

const app = useApplication({ SCHEDULING_RUN: 'false' });
const { set, see, makeDue, drainOnce } = schedulingOf(app);

type Publish = (documentId: string, data: Record<string, unknown>) => Promise<unknown>;

/** Every way in which an article that is there already is published by hand. */
const WAYS: [string, Publish][] = [
  ...WRITE_PATHS.filter(({ prepare }) => prepare !== undefined).map(
    ({ name, publish }): [string, Publish] => [
      name,
      async (documentId, data) => {
        expect(await publish(app, data, documentId)).toMatchObject({ refusal: null });
      },
    ],
  ),
  [
    'admin panel, bulk publish of several languages',
    async (documentId) => {
      const editor = await contentManager(app, ARTICLE);
      const answer = await editor.bulkPublish([documentId], { locale: ['ko'] });
      expect(answer.status).toBe(200);
    },
  ],
  [
    'Document Service publish of all languages',
    (documentId) => documents(app).publish({ documentId, locale: '*' }),
  ],
  [
    'GraphQL updateArticle with a status',
    async (documentId, data) => {
      const { errors } = await app.graphql(
        'mutation ($id: ID!, $data: ArticleInput!) { updateArticle(documentId: $id, data: $data, status: PUBLISHED) { documentId } }',
        { id: documentId, data },
        { token: await fullAccessToken(app.strapi) },
      );
      expect(errors).toBeUndefined();
    },
  ],
];

const isPublic = async (documentId: string): Promise<boolean> =>
  (await app.get(`/api/articles/${documentId}`)).status === 200;

const titleOf = async (documentId: string): Promise<unknown> =>
  ((await app.get(`/api/articles/${documentId}`)).body as { data: { title: string } }).data.title;

const draft = () => draftArticle(app);

describe.each(WAYS)('%s', (_way, publish) => {
  test('settles a pending publish, and the draft that is edited on does not go out', async () => {
    const documentId = await draft();
    await set(documentId, { publishAt: inMinutes(60) });
    const title = uniqueTitle('By hand');

    await publish(documentId, articleInput({ title }));

    expect(scheduleIn(await see(documentId))).toBeNull();
    const out = await titleOf(documentId);
    await documents(app).update({ documentId, data: { title: uniqueTitle('Unfinished') } });
    await makeDue([documentId]);
    expect([await drainOnce(), await titleOf(documentId)]).toEqual([0, out]);
  });

  test('keeps a pending unpublish beside a pending publish, which it settles', async () => {
    const documentId = await draft();
    const unpublishAt = inMinutes(120);
    const before = scheduleIn(await set(documentId, { publishAt: inMinutes(60), unpublishAt }));

    await publish(documentId, articleInput({ title: uniqueTitle('By hand') }));

    const after = scheduleIn(await see(documentId));
    expect(after).toMatchObject({ publishAt: null, unpublishAt: { local: unpublishAt } });
    expect(after?.version).not.toBe(before?.version);
    await makeDue([documentId], ['unpublish_at']);
    expect([await drainOnce(), await isPublic(documentId)]).toEqual([1, false]);
  });

  test('leaves a pending unpublish alone', async () => {
    const documentId = await draft();
    const before = scheduleIn(await set(documentId, { unpublishAt: inMinutes(120) }));

    await publish(documentId, articleInput({ title: uniqueTitle('By hand') }));

    expect(scheduleIn(await see(documentId))).toEqual(before);
  });
});

test('restoring a revision writes the draft and settles nothing; its publish does', async () => {
  const documentId = await draft();
  await documents(app).publish({ documentId });
  const before = scheduleIn(await set(documentId, { publishAt: inMinutes(60) }));
  const options = { token: await adminToken(app), query: { locale: 'ko' } };
  const path = `/threeline/revisions/${documentId}`;
  const { body } = await app.get(path, options);
  const { revisions } = (body as { data: { revisions: { id: string }[] } }).data;

  const answer = await app.post(`${path}/${String(revisions[0]?.id)}/restore`, {}, options);
  expect([answer.status, scheduleIn(await see(documentId))]).toEqual([200, before]);

  await documents(app).publish({ documentId });
  expect(scheduleIn(await see(documentId))).toBeNull();
});

test('an import of the changed file settles it too', async () => {
  const folder = await createFolder();
  const title = uniqueTitle('Imported');
  const env = { ...testHost.process.env } as Record<string, string>;
  await folder.write('timed.ko.md', markdown(title));
  await runImport(env, [folder.path]);
  const [article] = await documents(app).findMany({ filters: { title } });
  const documentId = String(article?.documentId);
  await set(documentId, { publishAt: inMinutes(60) });

  await folder.write('timed.ko.md', markdown(title, { body: 'Another body.' }));
  const { stdout } = await runImport(env, [folder.path]);
  await folder.remove();

  expect(stdout).toContain('1 updated');
  expect(scheduleIn(await see(documentId))).toBeNull();
});

test('a publish that is refused, and one of another language, settle nothing', async () => {
  const documentId = await draft();
  const data = articleInput({ title: uniqueTitle('English') });
  await documents(app).update({ documentId, locale: 'en', data });
  const before = scheduleIn(await set(documentId, { publishAt: inMinutes(60) }));

  await documents(app).publish({ documentId, locale: 'en' });
  await documents(app).update({ documentId, data: { sections: [] } });
  await expect(documents(app).publish({ documentId })).rejects.toThrow();

  expect(scheduleIn(await see(documentId))).toEqual(before);
});

test('what was settled can be kept', async () => {
  const documentId = await draft();
  const publishAt = inMinutes(60);
  await set(documentId, { publishAt });
  await documents(app).publish({ documentId });

  const kept = scheduleIn(await set(documentId, { publishAt }));

  expect(kept?.publishAt?.local).toBe(publishAt);
  const title = uniqueTitle('Second edition');
  await documents(app).update({ documentId, data: { title } });
  await makeDue([documentId]);
  expect([await drainOnce(), await titleOf(documentId)]).toEqual([1, title]);
});

test('the answer tells when the article was published', async () => {
  const documentId = await draft();
  expect((await see(documentId)).body).toMatchObject({ data: { publishedAt: null } });
  await documents(app).publish({ documentId });
  expect((await see(documentId)).body).toMatchObject({ data: { publishedAt: expect.any(String) } });
});
