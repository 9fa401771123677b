import { z } from 'zod';
import { revisionsOf } from '../support/actors/revisions';
import { errorIn } from '../support/app/answers';
import { useApplication } from '../support/app/application';
import { paragraphs } from '../support/fixtures/builders';
import { documents, publishArticle, republishArticle } from '../support/fixtures/documents';
import { upload } from '../support/fixtures/media';

const app = useApplication();
const { published, drafts, restore, restoring } = revisionsOf(app);

/** Changes a stored revision, as if a version with other rules and fields had stored it. */
async function rewrite(
  id: string | undefined,
  change: (before: { summary: object }) => object,
): Promise<void> {
  const table = () => app.strapi.db.connection('threeline_revisions').where({ id });
  const { content } = z.object({ content: z.string() }).parse(await table().first('content'));
  const before = JSON.parse(content) as { summary: object };
  await table().update({ content: JSON.stringify(change(before)) });
}

/** An image in a body, as the blocks editor writes it down. */
async function imageBlock(id: number) {
  const file: unknown = await app.strapi.db.query('plugin::upload.file').findOne({ where: { id } });
  const { name, hash, ext, mime, url, provider, createdAt, updatedAt } = file as Record<
    string,
    unknown
  >;
  const size = 1;
  return {
    type: 'image',
    image: {
      name,
      hash,
      ext,
      mime,
      url,
      size,
      width: 1,
      height: 1,
      provider,
      createdAt,
      updatedAt,
    },
    children: [{ type: 'text', text: '' }],
  };
}

describe('a restored revision', () => {
  test('names an author who has been deleted, and goes on without', async () => {
    const author = await documents(app, 'api::author.author').create({ data: { name: 'Kim' } });
    const documentId = await publishArticle(app, { author: author.documentId, lead: 'first' });
    await republishArticle(app, documentId, { lead: 'second' });
    await documents(app, 'api::author.author').delete({ documentId: author.documentId });
    const [, first] = await published(documentId);

    expect(await restore(documentId, first?.id)).toEqual([
      { field: 'author', label: 'Kim', reason: 'DOCUMENT_GONE' },
    ]);
    expect(await documents(app).findOne({ documentId })).toMatchObject({ lead: 'first' });
  });

  test('names images of a body whose files have been deleted, and goes on without', async () => {
    const [kept, lost] = [await upload(app), await upload(app)];
    const body = [
      ...paragraphs('Before.'),
      ...(await Promise.all([kept, lost].map((file) => imageBlock(file.id)))),
    ];
    const documentId = await publishArticle(app, { sections: [{ heading: 'Pictures', body }] });
    await app.strapi.db.query('plugin::upload.file').delete({ where: { id: lost.id } });
    const [first] = await published(documentId);

    expect(await restore(documentId, first?.id)).toEqual([
      { field: 'sections.0.body', label: 'note.png', reason: 'FILE_GONE' },
    ]);
    expect(await documents(app).findOne({ documentId, populate: ['sections'] })).toMatchObject({
      sections: [{ body: [body[0], { type: 'image', image: { id: kept.id, name: 'note.png' } }] }],
    });
  });

  test('names fields that are gone', async () => {
    const documentId = await publishArticle(app, { lead: 'first' });
    const [first] = await published(documentId);
    await rewrite(first?.id, (before) => ({
      ...before,
      noSuchField: 'Was here',
      summary: { ...before.summary, line4: 'Fourth' },
    }));

    expect(await restore(documentId, first?.id)).toEqual([
      { field: 'summary.line4', label: 'Fourth', reason: 'FIELD_GONE' },
      { field: 'noSuchField', label: 'Was here', reason: 'FIELD_GONE' },
    ]);
  });

  test('names a slug that another article has by now, and keeps the present one', async () => {
    const documentId = await publishArticle(app);
    const slug = (await documents(app).findOne({ documentId }))?.slug;
    await republishArticle(app, documentId, { slug: `${String(slug)}-moved`, lead: 'second' });
    await app.strapi.db.connection('threeline_former_slugs').where({ slug }).delete();
    await publishArticle(app, { slug });
    const [, first] = await published(documentId);

    expect(await restore(documentId, first?.id)).toMatchObject([
      { field: 'slug', label: slug, reason: 'REFUSED', code: 'SLUG_TAKEN_BY', values: { slug } },
    ]);
    expect(await documents(app).findOne({ documentId })).toMatchObject({
      slug: `${String(slug)}-moved`,
      lead: 'What runs after midnight, and where.',
    });
  });
});

describe('what several rules refuse, one after the other, keeps nothing else from being restored:', () => {
  test('a slug that is taken, and a lead and sections that are too long by now', async () => {
    const documentId = await publishArticle(app, { commentsSwitch: 'closed' });
    const slug = (await documents(app).findOne({ documentId }))?.slug;
    await republishArticle(app, documentId, {
      slug: `${String(slug)}-other`,
      lead: 'second',
      commentsSwitch: 'open',
    });
    await app.strapi.db.connection('threeline_former_slugs').where({ slug }).delete();
    await publishArticle(app, { slug });
    const [, first] = await published(documentId);
    const body = paragraphs('A body.');
    await rewrite(first?.id, (before) => ({
      ...before,
      lead: 'x'.repeat(5001),
      sections: [
        { heading: 'x'.repeat(201), body },
        { heading: 'x'.repeat(202), body },
      ],
    }));

    const lost = await restore(documentId, first?.id);

    expect(lost).toMatchObject([
      { field: 'slug', reason: 'REFUSED', code: 'SLUG_TAKEN_BY' },
      {
        field: 'lead',
        reason: 'REFUSED',
        code: 'TEXT_TOO_LONG',
        values: { length: 5001, max: 5000 },
      },
      ...['0', '1'].map((index) => ({
        field: 'sections',
        path: ['sections', index, 'heading'],
        label: '',
        reason: 'REFUSED',
        code: 'TEXT_TOO_LONG',
        values: { length: 201 + Number(index) },
      })),
    ]);
    expect(await documents(app).findOne({ documentId })).toMatchObject({
      slug: `${String(slug)}-other`,
      lead: 'second',
      commentsSwitch: 'closed',
    });
  });

  test('an image that is gone is named once, however often it was shown', async () => {
    const lost = await upload(app);
    const image = await imageBlock(lost.id);
    const body = [...paragraphs('Before.'), image, image];
    const documentId = await publishArticle(app, { sections: [{ heading: 'Pictures', body }] });
    await app.strapi.db.query('plugin::upload.file').delete({ where: { id: lost.id } });
    const [first] = await published(documentId);

    expect(await restore(documentId, first?.id)).toHaveLength(1);
  });
});

test('a draft that was thinned out is told as gone', async () => {
  const documentId = await publishArticle(app);
  const answer = await restoring(documentId, 'd999999');
  expect([answer.status, errorIn(answer).details]).toMatchObject([404, { code: 'REVISION_GONE' }]);
});

describe('refused is', () => {
  test.each(['x', '-1', '99999999999999999999', 'draft', 'd', 'dd1', 'd-1'])(
    'the revision %j',
    async (id) => {
      const documentId = await publishArticle(app);
      const answer = await restoring(documentId, id);
      expect([400, 404]).toContain(answer.status);
      expect(await published(documentId)).toHaveLength(1);
    },
  );

  test('a revision or draft of another article', async () => {
    const [one, other] = [await publishArticle(app), await publishArticle(app)];
    await documents(app).update({ documentId: one, data: { lead: 'Replaced.' } });
    await documents(app).update({ documentId: one, data: { lead: 'Present.' } });
    const [first] = await published(one);
    const [replaced] = await drafts(one);
    expect(replaced).toBeDefined();
    expect((await restoring(other, first?.id)).status).toBe(404);
    expect((await restoring(other, replaced?.id)).status).toBe(404);
  });

  test('whoever is not signed in', async () => {
    const documentId = await publishArticle(app);
    const path = `/threeline/revisions/${documentId}`;
    const answers = [
      await app.get(path, { query: { locale: 'ko' } }),
      await app.get(`${path}/compare`, { query: { locale: 'ko', from: '1', to: 'draft' } }),
      await app.post(`${path}/1/restore`, {}, { query: { locale: 'ko' } }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([401, 401, 401]);
  });
});
