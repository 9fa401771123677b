import { z } from 'zod';
import { adminToken } from '../support/actors/admin';
import { age, binOf, emptyBin, everythingOf } from '../support/actors/bin';
import { approve, changeSite, readersOf } from '../support/actors/discussing';
import { fullAccessToken } from '../support/actors/tokens';
import { articleIn, errorIn } from '../support/app/answers';
import { useApplication } from '../support/app/application';
import { articleInput, paragraphs, uniqueTitle } from '../support/fixtures/builders';
import {
  ARTICLE,
  COMMENT,
  documents,
  draftArticle,
  publishArticle,
} from '../support/fixtures/documents';
import { createLinkTargets } from '../support/fixtures/link-targets';
import { upload } from '../support/fixtures/media';

const app = useApplication({ TRUSTED_PROXIES: '1' });
const bin = binOf(app);
const { say } = readersOf(app);

const PANEL = `/content-manager/collection-types/${ARTICLE}`;
const status = async (documentId: string, locale = 'ko') =>
  (await app.get(`/api/articles/${documentId}`, { query: { locale } })).status;
const rowCount = async (table: string, where: object) =>
  z.array(z.unknown()).parse(await app.strapi.db.connection(table).where(where)).length;

beforeAll(() => changeSite(app, { commentsEnabled: true }));

/** An article with everything that an article can have, whose Korean draft is ahead of readers. */
async function fullArticle() {
  const mark = uniqueTitle('Whole');
  const { author, category, tag } = await createLinkTargets(app, mark);
  const cover = await upload(app);
  const seo = { metaTitle: 'For search engines', metaDescription: 'About it, at some length.' };
  const input = (title: string) =>
    articleInput({
      title,
      author,
      category,
      tags: [tag],
      cover: cover.id,
      seo,
      commentsSwitch: 'open',
    });
  const { documentId, slug } = await documents(app).create({
    data: input(mark),
    status: 'published',
  });
  const english = { documentId, locale: 'en' };
  await documents(app).update({ ...english, data: input(`${mark} English`), status: 'published' });
  // Leaves a former slug and revisions.
  const renamed = { slug: `${String(slug)}-renamed` };
  await documents(app).update({ documentId, data: renamed, status: 'published' });
  await say(documentId, `approved ${mark}`);
  await say(documentId, `pending ${mark}`);
  await approve(app, `approved ${mark}`);
  const section = { heading: 'Ahead', body: paragraphs('Not published yet.') };
  await documents(app).update({ documentId, data: { lead: 'Draft only.', sections: [section] } });
  return { documentId, mark, tag, slug: String(slug) };
}

const revisionTitles = async (documentId: string) =>
  z
    .array(z.object({ title: z.string(), locale: z.string() }))
    .parse(
      await app.strapi.db
        .connection('threeline_revisions')
        .select('title', 'locale')
        .where({ document_id: documentId })
        .orderBy('id'),
    );

test('an article that is deleted and restored is what it was, for readers, editors and in rows', async () => {
  const { documentId, mark } = await fullArticle();
  const token = await fullAccessToken(app.strapi);
  const before = await everythingOf(app, documentId, token);
  const revisions = await revisionTitles(documentId);
  expect(before['rest ko']).toMatchObject([200, { data: { discussion: { count: 1 } } }]);

  const answer = await app.delete(`${PANEL}/${documentId}`, {
    token: await adminToken(app),
    query: { locale: '*' },
  });

  expect(answer.status).toBe(200);
  expect([await status(documentId), await status(documentId, 'en')]).toEqual([404, 404]);
  expect(await bin.entriesOf(documentId)).toMatchObject([
    {
      title: mark,
      versions: [
        { locale: 'ko', published: true },
        { locale: 'en', published: true },
      ],
      actor: { kind: 'editor', name: 'Editor In Chief' },
      mayRestore: true,
    },
  ]);

  const result = await bin.restore(documentId);

  expect(result).toEqual({ locales: ['ko', 'en'], kept: [], lost: [], drafts: [], slugs: [] });
  expect(await everythingOf(app, documentId, token)).toEqual(before);
  expect(await revisionTitles(documentId)).toEqual(expect.arrayContaining(revisions));
  expect(await bin.entriesOf(documentId)).toEqual([]);
});

test('one language after the other is deleted and restored', async () => {
  const { documentId } = await fullArticle();
  const token = await fullAccessToken(app.strapi);
  const before = await everythingOf(app, documentId, token);

  await documents(app).delete({ documentId, locale: 'en' });
  expect([await status(documentId), await status(documentId, 'en')]).toEqual([200, 404]);
  await documents(app).delete({ documentId });
  expect((await bin.entriesOf(documentId)).map(({ versions }) => versions)).toEqual([
    [{ locale: 'ko', published: true }],
    [{ locale: 'en', published: true }],
  ]);

  await bin.restore(documentId);
  expect([await status(documentId), await status(documentId, 'en')]).toEqual([200, 404]);
  await bin.restore(documentId);
  expect(await everythingOf(app, documentId, token)).toEqual(before);
});

test('a draft comes back as a draft, and a never published one has no date of a first publish', async () => {
  const documentId = await draftArticle(app);
  await documents(app).delete({ documentId, locale: '*' });
  await bin.restore(documentId);
  expect(await status(documentId)).toBe(404);
  expect(await documents(app).findOne({ documentId })).toMatchObject({
    publicationDate: null,
    firstPublicationDate: null,
  });
});

describe('every way to delete leads into the bin', () => {
  test('REST', async () => {
    const documentId = await publishArticle(app);
    await app.delete(`/api/articles/${documentId}`, { token: await fullAccessToken(app.strapi) });
    expect(await bin.entriesOf(documentId)).toMatchObject([{ actor: { kind: 'token' } }]);
  });

  test('GraphQL', async () => {
    const documentId = await publishArticle(app);
    const { errors } = await app.graphql(
      'mutation ($id: ID!) { deleteArticle(documentId: $id, locale: "ko") { documentId } }',
      { id: documentId },
      { token: await fullAccessToken(app.strapi) },
    );
    expect(errors).toBeUndefined();
    expect(await bin.entriesOf(documentId)).toHaveLength(1);
  });

  test('several at once in the panel', async () => {
    const documentIds = [await publishArticle(app), await draftArticle(app)];
    const answer = await app.post(
      `${PANEL}/actions/bulkDelete`,
      { documentIds },
      { token: await adminToken(app), query: { locale: 'ko' } },
    );
    expect(answer.status).toBe(200);
    for (const documentId of documentIds) {
      expect(await bin.entriesOf(documentId)).toHaveLength(1);
      expect(await bin.restore(documentId)).toMatchObject({ locales: ['ko'], lost: [] });
    }
  });

  test('a deleted language of the site', async () => {
    const { documentId } = await fullArticle();
    const found: unknown = await app.strapi.db
      .query('plugin::i18n.locale')
      .findOne({ where: { code: 'en' } });
    const { id, name } = z.object({ id: z.number(), name: z.string() }).parse(found);
    const token = await adminToken(app);
    expect((await app.delete(`/i18n/locales/${String(id)}`, { token })).status).toBe(200);
    // No role has a permission in a language that the site lacks.
    expect(await bin.entriesOf(documentId)).toEqual([]);

    const again = { code: 'en', name, isDefault: false };
    expect((await app.post('/i18n/locales', again, { token })).status).toBe(200);

    expect(await bin.entriesOf(documentId)).toMatchObject([{ versions: [{ locale: 'en' }] }]);
    expect(await bin.restore(documentId)).toMatchObject({ locales: ['en'], lost: [] });
    expect(await status(documentId, 'en')).toBe(200);
  });

  test('but a delete that is rolled back', async () => {
    const documentId = await publishArticle(app);
    await expect(
      app.strapi.db.transaction(async () => {
        await documents(app).delete({ documentId });
        throw new Error('Changed my mind.');
      }),
    ).rejects.toMatchObject({ message: 'Changed my mind.' });
    expect(await bin.entriesOf(documentId)).toEqual([]);
    expect(await status(documentId)).toBe(200);
  });
});

describe('what has changed meanwhile', () => {
  test('a slug that another article has by now is replaced, and told', async () => {
    const slug = `taken-${String(Date.now())}`;
    const documentId = await publishArticle(app, { slug });
    await documents(app).delete({ documentId, locale: '*' });
    const other = await publishArticle(app, { slug });

    const { slugs, lost } = await bin.restore(documentId);

    const { slug: present } = articleIn(await app.get(`/api/articles/${documentId}`));
    expect([slugs, lost]).toEqual([[{ locale: 'ko', from: slug, to: present }], []]);
    expect(articleIn(await app.get(`/api/articles/slug/${slug}`)).documentId).toBe(other);
  });

  test('a former slug that another article has by now is lost, and told', async () => {
    const { documentId, slug } = await fullArticle();
    await documents(app).delete({ documentId, locale: '*' });
    const other = await publishArticle(app, { slug });
    expect(await bin.restore(documentId)).toMatchObject({
      slugs: [],
      lost: [{ locale: 'ko', field: 'slug', label: slug, reason: 'FORMER_SLUG_TAKEN' }],
    });
    expect(articleIn(await app.get(`/api/articles/slug/${slug}`)).documentId).toBe(other);
  });

  test('a deleted tag is lost, and told once', async () => {
    const { documentId, tag, mark } = await fullArticle();
    await documents(app).delete({ documentId });
    await documents(app).delete({ documentId, locale: 'en' });
    await documents(app, 'api::tag.tag').delete({ documentId: tag });
    expect(await bin.restore(documentId)).toMatchObject({
      lost: [{ locale: 'en', field: 'tags', label: `${mark} tag`, reason: 'DOCUMENT_GONE' }],
    });
    expect(await status(documentId, 'en')).toBe(200);
  });

  test('an article that may not be published any more stays a draft, and says why', async () => {
    const documentId = await publishArticle(app);
    const { connection } = app.strapi.db;
    const rows = connection('articles').select('id').where({ document_id: documentId });
    await connection('articles_cmps')
      .whereIn('entity_id', rows)
      .where({ field: 'sections' })
      .delete();
    await documents(app).delete({ documentId });

    const { drafts, lost } = await bin.restore(documentId);

    expect([drafts, lost]).toMatchObject([
      [{ locale: 'ko', faults: [{ path: ['sections'], code: expect.any(String) as string }] }],
      [],
    ]);
    expect(await status(documentId)).toBe(404);
    expect(await documents(app).findOne({ documentId })).not.toBeNull();
  });

  test('a language that was written anew stays, and its old version stays in the bin', async () => {
    const { documentId } = await fullArticle();
    await documents(app).delete({ documentId, locale: 'en' });
    await documents(app).update({
      documentId,
      locale: 'en',
      data: articleInput({ lead: 'Anew.' }),
    });
    const [entry] = await bin.entriesOf(documentId);

    const answer = await bin.restoring(entry?.id);

    expect([answer.status, errorIn(answer).details]).toMatchObject([
      409,
      { code: 'BIN_LOCALES_TAKEN', values: { locales: 'en' } },
    ]);
    expect(await bin.entriesOf(documentId)).toHaveLength(1);
    await documents(app).delete({ documentId, locale: '*' });
    const newest = await bin.restore(documentId);
    expect(newest).toMatchObject({ locales: ['ko', 'en'], kept: [] });
    const draft = await documents(app).findOne({ documentId, locale: 'en' });
    expect(draft).toMatchObject({ lead: 'Anew.' });
  });

  test('of two languages the one that is free comes back', async () => {
    const { documentId } = await fullArticle();
    await documents(app).delete({ documentId, locale: '*' });
    await documents(app).create({ locale: 'en', data: articleInput({ documentId }) });
    expect(await bin.restore(documentId)).toMatchObject({ locales: ['ko'], kept: ['en'] });
    expect(await bin.entriesOf(documentId)).toMatchObject([{ versions: [{ locale: 'en' }] }]);
  });
});

describe('comments', () => {
  test('that were moderated or deleted while the article was in the bin stay so', async () => {
    const { documentId, mark } = await fullArticle();
    await documents(app).delete({ documentId, locale: '*' });
    await approve(app, `pending ${mark}`);
    const [gone] = await documents(app, COMMENT).findMany({
      filters: { body: `approved ${mark}` },
    });
    await documents(app, COMMENT).delete({ documentId: gone?.documentId });

    await bin.restore(documentId);

    const { body } = await app.get(`/api/articles/${documentId}/comments`);
    expect(body).toMatchObject({
      data: [{ body: `pending ${mark}` }],
      meta: { discussion: { count: 1 } },
    });
  });

  test('survive an unpublish and publish after the restore', async () => {
    const { documentId } = await fullArticle();
    await documents(app).delete({ documentId, locale: '*' });
    await bin.restore(documentId);
    await documents(app).publish({ documentId });
    const { body } = await app.get(`/api/articles/${documentId}/comments`);
    expect(body).toMatchObject({ meta: { discussion: { count: 1 } } });
  });
});

describe('the end of an article', () => {
  test('deleting it for good deletes its comments and revisions', async () => {
    const { documentId, mark } = await fullArticle();
    await documents(app).delete({ documentId, locale: '*' });
    expect(await rowCount('threeline_revisions', { document_id: documentId })).toBeGreaterThan(0);
    const [entry] = await bin.entriesOf(documentId);

    const answer = await bin.deleteForGood(entry?.id);

    expect(answer.status).toBe(200);
    expect(await bin.entriesOf(documentId)).toEqual([]);
    expect(await rowCount('threeline_revisions', { document_id: documentId })).toBe(0);
    for (const body of [`approved ${mark}`, `pending ${mark}`]) {
      expect(await documents(app, COMMENT).findMany({ filters: { body } })).toEqual([]);
    }
    expect((await bin.restoring(entry?.id)).status).toBe(404);
    expect((await bin.deleteForGood(entry?.id)).status).toBe(404);
  });

  test('it keeps revisions that another entry or the article itself still needs', async () => {
    const { documentId } = await fullArticle();
    await documents(app).delete({ documentId, locale: 'en' });
    await documents(app).update({ documentId, locale: 'en', data: articleInput() });
    const [entry] = await bin.entriesOf(documentId);
    await bin.deleteForGood(entry?.id);
    const english = { document_id: documentId, locale: 'en' };
    expect(await rowCount('threeline_revisions', english)).toBeGreaterThan(0);
  });

  test('after its days it is not shown, cannot be restored, and is removed', async () => {
    const [old, young] = [await publishArticle(app), await publishArticle(app)];
    for (const documentId of [old, young]) await documents(app).delete({ documentId });
    const [entry] = await bin.entriesOf(old);
    await age(app, old, 31);
    await age(app, young, 29);

    expect(await bin.entriesOf(old)).toEqual([]);
    expect((await bin.restoring(entry?.id)).status).toBe(404);
    expect(await emptyBin(app)).toBe(1);
    expect(await rowCount('threeline_bin', { document_id: old })).toBe(0);
    expect(await bin.entriesOf(young)).toHaveLength(1);
  });

  test('an entry that cannot be removed keeps none of the others', async () => {
    const [first, second] = [await publishArticle(app), await publishArticle(app)];
    for (const documentId of [first, second]) {
      await documents(app).delete({ documentId });
      await age(app, documentId, 31);
    }
    const unreadable = { content: Buffer.from('not compressed') };
    await app.strapi.db
      .connection('threeline_bin')
      .where({ document_id: first })
      .update(unreadable);

    expect(await emptyBin(app)).toBe(1);

    expect(await rowCount('threeline_bin', { document_id: first })).toBe(1);
    expect(await rowCount('threeline_bin', { document_id: second })).toBe(0);
    await app.strapi.db.connection('threeline_bin').where({ document_id: first }).delete();
  });

  test('code that deletes in the database layer leaves nothing behind', async () => {
    const documentId = await publishArticle(app);
    await app.strapi.db.query(ARTICLE).deleteMany({ where: { documentId } });
    expect(await rowCount('threeline_revisions', { document_id: documentId })).toBe(0);
  });
});

test('a long bin is read page by page', async () => {
  const { connection } = app.strapi.db;
  const documentId = await draftArticle(app);
  await documents(app).delete({ documentId });
  const row = z
    .looseObject({})
    .parse(await connection('threeline_bin').where({ document_id: documentId }).first());
  const copies = Array.from({ length: 60 }, () => ({ ...row, id: undefined }));
  await connection('threeline_bin').insert(copies.map(({ id: _id, ...copy }) => copy));

  const first = await bin.list();
  const second = await bin.list({ before: first.next });

  const ids = [...first.entries, ...second.entries].map(({ id }) => Number(id));
  expect([first.entries.length, new Set(ids).size]).toEqual([50, ids.length]);
  expect(ids).toEqual([...ids].sort((one, other) => other - one));
  expect(ids.length).toBeGreaterThanOrEqual(61);
  await connection('threeline_bin').where({ document_id: documentId }).delete();
});
