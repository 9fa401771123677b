import { contentManager, adminToken, documentIn } from '../support/actors/admin';
import { useApplication } from '../support/app/application';
import { articleInput, uniqueTitle } from '../support/fixtures/builders';
import { changesOf } from '../support/fixtures/changes';
import {
  ARTICLE,
  COMMENT,
  documents,
  draftArticle,
  publishArticle,
  SITE,
} from '../support/fixtures/documents';
import { fullAccessToken } from '../support/actors/tokens';

const CATEGORY = 'api::category.category' as const;
const TAG = 'api::tag.tag' as const;

const app = useApplication({ CHANGES_FOLLOW: 'false' });
const input = (changes: object = {}) => articleInput({ title: uniqueTitle(), ...changes });
const draft = () => draftArticle(app);
const published = (changes: Record<string, unknown> = {}) => publishArticle(app, changes);

describe('the Document Service', () => {
  test('create, with and without publishing', async () => {
    const ids: string[] = [];
    expect(await changesOf(app, async () => ids.push(await draft()))).toEqual([
      `(create* article ${ids[0]} ko)`,
    ]);
    expect(await changesOf(app, async () => ids.push(await published()))).toEqual([
      `publish* article ${ids[1]} ko`,
    ]);
  });

  test('update, publish, publish again, unpublish, discard, delete', async () => {
    const documentId = await draft();
    const service = documents(app);
    const one = async (write: () => Promise<unknown>) => (await changesOf(app, write)).join();
    const title = 'Another';
    expect(await one(() => service.update({ documentId, data: { title } }))).toBe(
      `(update article ${documentId} ko)`,
    );
    expect(await one(() => service.publish({ documentId }))).toBe(
      `publish article ${documentId} ko`,
    );
    expect(await one(() => service.publish({ documentId }))).toBe(
      `publish article ${documentId} ko`,
    );
    const both = { documentId, data: { title: 'A third' }, status: 'published' };
    expect(await one(() => service.update(both))).toBe(`publish article ${documentId} ko`);
    expect(await one(() => service.discardDraft({ documentId }))).toBe(
      `(update article ${documentId} ko)`,
    );
    expect(await one(() => service.unpublish({ documentId }))).toBe(
      `unpublish article ${documentId} ko`,
    );
    await service.publish({ documentId });
    expect(await one(() => service.delete({ documentId }))).toBe(`delete article ${documentId} ko`);
  });

  test('a locale added, published with all, and deleted alone', async () => {
    const documentId = await published();
    const english = { documentId, locale: 'en' };
    expect(
      await changesOf(app, () => documents(app).update({ ...english, data: input() })),
    ).toEqual([`(create* article ${documentId} en)`]);
    expect(await changesOf(app, () => documents(app).publish({ documentId, locale: '*' }))).toEqual(
      [`publish article ${documentId} en`, `publish article ${documentId} ko`],
    );
    expect(await changesOf(app, () => documents(app).delete(english))).toEqual([
      `delete article ${documentId} en`,
    ]);
  });

  test('clone', async () => {
    const documentId = await published();
    const copies: string[] = [];
    const changes = await changesOf(app, async () => {
      copies.push((await documents(app).clone({ documentId })).documentId);
    });
    expect(changes).toEqual([`(create* article ${copies[0]} ko)`]);
  });
});

describe('relations', () => {
  test('edited on the side of the article change the article alone', async () => {
    const tag = (await documents(app, TAG).create({ data: { name: uniqueTitle() } })).documentId;
    const documentId = await published();
    const data = { tags: [tag] };
    expect(
      await changesOf(app, () => documents(app).update({ documentId, data, status: 'published' })),
    ).toEqual([`publish article ${documentId} ko`]);
  });

  test.each([CATEGORY, TAG] as const)(
    'edited on the side of %s change the articles too',
    async (uid) => {
      const [stays, goes, comes] = [await published(), await published(), await draft()];
      const name = uid.replace(/^.*\./, '');
      const ids: string[] = [];
      const created = await changesOf(app, async () => {
        const data = { name: uniqueTitle(), articles: [stays, goes] };
        ids.push((await documents(app, uid).create({ data })).documentId);
      });
      expect(created).toEqual(
        [
          `create* ${name} ${ids[0]} -`,
          `update article ${stays} ko`,
          `update article ${goes} ko`,
        ].sort(),
      );
      const data = { articles: { connect: [comes], disconnect: [goes] } };
      expect(
        await changesOf(app, () => documents(app, uid).update({ documentId: ids[0], data })),
      ).toEqual(
        [
          `update ${name} ${ids[0]} -`,
          `update article ${goes} ko`,
          `(update article ${comes} ko)`,
        ].sort(),
      );
      // The rows that a publish replaces are linked again, which changes nothing on the other side.
      expect(await changesOf(app, () => documents(app).publish({ documentId: stays }))).toEqual([
        `publish article ${stays} ko`,
      ]);
    },
  );

  test('an approved comment is a change of its article, whose answer counts it; a pending one is not', async () => {
    const [site] = await documents(app, SITE).findMany({});
    await documents(app, SITE).update({
      documentId: site?.documentId,
      data: { commentsEnabled: true },
    });
    const article = await published({ commentsSwitch: 'open' });
    const comments = documents(app, COMMENT);
    const ids: string[] = [];
    const data = { body: 'Well written.', authorName: 'Reader', article };
    const created = await changesOf(app, async () =>
      ids.push((await comments.create({ data })).documentId),
    );
    expect(created).toEqual([`(create* comment ${ids[0]} -)`]);
    const approve = { documentId: ids[0], data: { moderation: 'approved' } };
    expect(await changesOf(app, () => comments.update(approve))).toEqual(
      [`update article ${article} ko`, `update comment ${ids[0]} -`].sort(),
    );
    expect(await changesOf(app, () => documents(app).publish({ documentId: article }))).toEqual([
      `publish article ${article} ko`,
    ]);
    expect(await changesOf(app, () => comments.delete({ documentId: ids[0] }))).toEqual(
      [`delete comment ${ids[0]} -`, `update article ${article} ko`].sort(),
    );
  });
});

test('the content manager, single and in bulk', async () => {
  const manager = await contentManager(app, ARTICLE);
  const token = await adminToken(app);
  const act = (action: string, body: object) =>
    app.post(`/content-manager/collection-types/${ARTICLE}/actions/${action}`, body, { token });
  const ids: string[] = [];
  const created = await changesOf(app, async () => {
    ids.push(documentIn(await manager.createAndPublish(input())).documentId);
  });
  expect(created).toEqual([`publish* article ${ids[0]} ko`]);
  ids.push(await draft());
  const both = (action: string) => ids.map((id) => `${action} article ${id} ko`).sort();
  expect(await changesOf(app, () => manager.bulkPublish(ids))).toEqual(both('publish'));
  expect(await changesOf(app, () => act('bulkUnpublish', { documentIds: ids }))).toEqual(
    both('unpublish'),
  );
  expect(await changesOf(app, () => act('bulkDelete', { documentIds: ids }))).toEqual(
    ids.map((id) => `(delete article ${id} ko)`).sort(),
  );
});

test('REST and GraphQL', async () => {
  const token = await fullAccessToken(app.strapi);
  const documentId = documentIn(
    await app.post('/api/articles', { data: input() }, { token }),
  ).documentId;
  const rest = await changesOf(app, () =>
    app.put(`/api/articles/${documentId}`, { data: input() }, { token }),
  );
  expect(rest).toEqual([`publish article ${documentId} ko`]);
  const mutation = 'mutation ($id: ID!) { deleteArticle(documentId: $id) { documentId } }';
  const graphql = await changesOf(app, () => app.graphql(mutation, { id: documentId }, { token }));
  expect(graphql).toEqual([`delete article ${documentId} ko`]);
  expect(await changesOf(app, () => app.get('/api/articles'))).toEqual([]);
});
