import { resolve } from 'node:path';
import fc from 'fast-check';
import { z } from 'zod';
import { adminToken, contentManager } from '../support/actors/admin';
import { binOf } from '../support/actors/bin';
import { errorIn, type Answer } from '../support/app/answers';
import { useApplication } from '../support/app/application';
import { articleInput, paragraphs, uniqueTitle } from '../support/fixtures/builders';
import { ARTICLE, documents, publishArticle } from '../support/fixtures/documents';
import { upload } from '../support/fixtures/media';
import { fullAccessToken } from '../support/actors/tokens';
import { seedOf } from '../support/fixtures/random';

const app = useApplication({ REVISIONS_KEEP: '5' });

const entry = z.object({
  id: z.string(),
  kind: z.string(),
  at: z.iso.datetime(),
  title: z.string(),
  actor: z.object({ kind: z.string(), name: z.string().nullable(), scheduled: z.boolean() }),
});
const listed = z.object({
  data: z.object({ kept: z.number(), draft: entry.nullable(), revisions: z.array(entry) }),
});
const compared = z.object({
  data: z.object({
    differences: z.array(
      z.object({
        path: z.string(),
        parts: z.array(z.object({ text: z.string(), kind: z.string() })),
      }),
    ),
  }),
});
const restored = z.object({
  data: z.object({
    lost: z.array(z.looseObject({ field: z.string(), label: z.string(), reason: z.string() })),
  }),
});

const get = async (path: string, query: object = {}): Promise<Answer> =>
  app.get(`/threeline/revisions/${path}`, {
    token: await adminToken(app),
    query: { locale: 'ko', ...query },
  });

const list = async (documentId: string, locale = 'ko') =>
  listed.parse((await get(documentId, { locale })).body).data;

/** What was published. */
const revisions = async (documentId: string, locale = 'ko') =>
  (await list(documentId, locale)).revisions.filter(({ kind }) => kind === 'published');

/** The drafts that were replaced. */
const drafts = async (documentId: string) =>
  (await list(documentId)).revisions.filter(({ kind }) => kind === 'draft');

const restoring = async (documentId: string, id: string | undefined): Promise<Answer> =>
  app.post(
    `/threeline/revisions/${documentId}/${String(id)}/restore`,
    {},
    {
      token: await adminToken(app),
      query: { locale: 'ko' },
    },
  );

const restore = async (documentId: string, id: string | undefined) =>
  restored.parse((await restoring(documentId, id)).body).data.lost;

const published = (more: Record<string, unknown> = {}): Promise<string> =>
  publishArticle(app, more);

const update = (documentId: string, data: Record<string, unknown>) =>
  documents(app).update({ documentId, data, status: 'published' });

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

/** What readers get, less what is new with every publish. */
async function publicJson(documentId: string): Promise<unknown> {
  const { text } = await app.get(`/api/articles/${documentId}`);
  const bare = JSON.parse(text, (key, value: unknown) =>
    ['id', 'createdAt', 'updatedAt', 'publishedAt'].includes(key) ? undefined : value,
  ) as unknown;
  return bare;
}

describe('every publish', () => {
  test('keeps what it published, by whom and when, the newest first', async () => {
    const editor = await contentManager(app, ARTICLE);
    const documentId = await published({ lead: 'first' });
    await editor.publish(documentId, articleInput({ lead: 'second' }), { locale: 'ko' });

    const [second, first] = await revisions(documentId);

    expect(second).toMatchObject({
      kind: 'published',
      actor: { kind: 'editor', name: 'Editor In Chief', scheduled: false },
    });
    expect(first).toMatchObject({ actor: { kind: 'system', name: null } });
  });

  test('of an API token is the token’s', async () => {
    const answer = await app.post(
      '/api/articles',
      { data: articleInput({ title: uniqueTitle('By token') }) },
      { token: await fullAccessToken(app.strapi) },
    );
    const { documentId } = z
      .object({ data: z.object({ documentId: z.string() }) })
      .parse(answer.body).data;

    expect(await revisions(documentId)).toMatchObject([{ actor: { kind: 'token' } }]);
  });

  test('is kept where two follow each other at once', async () => {
    const documentId = await published();
    await Promise.all(['one', 'two', 'three'].map((lead) => update(documentId, { lead })));

    const [three, two, one] = await revisions(documentId);
    const leads = await Promise.all(
      [one, two, three].map(async (revision) => {
        const answer = await get(`${documentId}/compare`, { from: revision?.id, to: 'draft' });
        const { differences } = compared.parse(answer.body).data;
        const lead = differences.find(({ path }) => path === 'lead');
        return lead?.parts.find(({ kind }) => kind !== 'added')?.text;
      }),
    );
    // The last one is the draft, from which it does not differ.
    expect(new Set(leads)).toHaveProperty('size', 3);
  });

  test('that fails keeps nothing', async () => {
    const documentId = await published();
    await expect(update(documentId, { sections: [] })).rejects.toThrow();
    expect(await revisions(documentId)).toHaveLength(1);
  });

  test('keeps one language apart from the other', async () => {
    const documentId = await published();
    const data = articleInput({ title: 'In English' });
    await documents(app).update({ documentId, locale: 'en', data, status: 'published' });

    expect(await revisions(documentId)).toHaveLength(1);
    expect(await revisions(documentId, 'en')).toMatchObject([{ title: 'In English' }]);
  });

  test('lets the oldest go, and they are told as gone', async () => {
    const documentId = await published();
    const [first] = await revisions(documentId);
    for (let number = 0; number < 5; number += 1) await documents(app).publish({ documentId });

    expect(await revisions(documentId)).toHaveLength(5);
    const answer = await restoring(documentId, first?.id);
    expect([answer.status, errorIn(answer).details]).toMatchObject([
      404,
      { code: 'REVISION_GONE' },
    ]);
  });

  test('stays while its article is in the bin, and leaves nothing behind after that', async () => {
    const documentId = await published();
    const { connection } = app.strapi.db;
    const left = async () => {
      const rows: unknown[] = await connection('threeline_revisions').where({
        document_id: documentId,
      });
      return rows.length;
    };
    await documents(app).delete({ documentId, locale: '*' });
    expect(await left()).toBe(1);

    const bin = binOf(app);
    await bin.deleteForGood((await bin.entriesOf(documentId))[0]?.id);
    expect(await left()).toBe(0);
  });
});

test('what was published before there were revisions is kept at the first start', async () => {
  const documentId = await published({ lead: 'From before.' });
  await app.strapi.db.connection('threeline_revisions').where({ document_id: documentId }).delete();
  const { revisionSteps } = testHost.require(
    resolve(__dirname, '../../dist/src/features/revisions'),
  ) as typeof import('../../src/features/revisions');

  await revisionSteps.revisions.part(app.strapi, 0);
  await revisionSteps.revisions.part(app.strapi, 0);
  await update(documentId, { lead: 'From now on.' });

  const [, first] = await revisions(documentId);
  expect(await revisions(documentId)).toHaveLength(2);
  expect(first).toMatchObject({ kind: 'published', actor: { kind: 'system' } });
  await restore(documentId, first?.id);
  expect(await documents(app).findOne({ documentId })).toMatchObject({ lead: 'From before.' });
});

test('what was published before is kept part by part, and a start that was cut off goes on', async () => {
  const strapi = () => app.strapi;
  const store = () => strapi().store({ type: 'core', name: 'threeline' });
  const table = (name: string) => strapi().db.connection(name);
  const documentIds = Array.from({ length: 230 }, (_, index) => `published-${String(index)}`);
  const at = testHost.database === 'sqlite' ? Date.now() : new Date().toISOString();
  await strapi().db.connection.batchInsert(
    'articles',
    documentIds.map((id) => ({
      document_id: id,
      locale: 'ko',
      title: id,
      comments_switch: 'disabled',
      published_at: at,
      created_at: at,
      updated_at: at,
    })),
    50,
  );
  const kept = async () => {
    const found: unknown = await table('threeline_revisions')
      .where('document_id', 'like', 'published-%')
      .select('document_id');
    return z.array(z.object({ document_id: z.string() })).parse(found).length;
  };
  const { runSetupSteps } = testHost.require(
    resolve(__dirname, '../../dist/src/features/setup'),
  ) as typeof import('../../src/features/setup');
  const { revisionSteps } = testHost.require(
    resolve(__dirname, '../../dist/src/features/revisions'),
  ) as typeof import('../../src/features/revisions');
  await store().delete({ key: 'first-start-revisions' });

  let parts = 0;
  const cutOff = runSetupSteps(strapi(), {
    revisions: {
      part: (application, from) => {
        parts += 1;
        if (parts === 2) throw new Error('Killed.');
        return revisionSteps.revisions.part(application, from);
      },
    },
  });
  await expect(cutOff).rejects.toThrow('Killed.');
  expect([await kept(), await store().get({ key: 'first-start-revisions' })]).toEqual([100, null]);
  await app.restart();

  expect(await kept()).toBe(230);
  expect(await store().get({ key: 'first-start-revisions' })).not.toBeNull();
  await table('articles').whereIn('document_id', documentIds).delete();
}, 300_000);

describe('the list', () => {
  test('has drafts and publishes by time, with who saved the present draft', async () => {
    const editor = await contentManager(app, ARTICLE);
    const documentId = await published({ lead: 'first' });
    await documents(app).update({ documentId, data: { lead: 'second' } });
    await editor.update(documentId, articleInput({ lead: 'third' }), { locale: 'ko' });

    const { draft, revisions: all } = await list(documentId);

    expect(draft).toMatchObject({ kind: 'draft', actor: { name: 'Editor In Chief' } });
    expect(all.map(({ kind }) => kind)).toEqual(['draft', 'published']);
  });

  test('has a draft once that was saved and published at once', async () => {
    const documentId = await published({ lead: 'first' });
    await update(documentId, { lead: 'second' });
    await update(documentId, { lead: 'third' });
    expect((await list(documentId)).revisions).toMatchObject(
      ['published', 'published', 'published'].map((kind) => ({ kind })),
    );
  });

  test('has drafts of an article that was never published', async () => {
    const { documentId } = await documents(app).create({ data: { title: uniqueTitle() } });
    await documents(app).update({ documentId, data: { lead: 'second' } });
    expect((await list(documentId)).revisions).toMatchObject([{ kind: 'draft' }]);
  });
});

test('a replaced draft is compared and restored like a revision', async () => {
  const documentId = await published({ lead: 'Published.' });
  await documents(app).update({ documentId, data: { lead: 'Not published.' } });
  await documents(app).update({ documentId, data: { lead: 'Another text.' } });
  const [replaced] = await drafts(documentId);

  const answer = await get(`${documentId}/compare`, { from: replaced?.id, to: 'draft' });
  const { differences } = compared.parse(answer.body).data;
  expect(differences.map(({ path }) => path)).toEqual(['lead']);
  expect(await restore(documentId, replaced?.id)).toEqual([]);

  expect(await documents(app).findOne({ documentId })).toMatchObject({ lead: 'Not published.' });
  expect((await list(documentId)).draft).toMatchObject({ actor: { name: 'Editor In Chief' } });
  expect(await publicJson(documentId)).toMatchObject({ data: { lead: 'Published.' } });
});

test('a draft that was thinned out is told as gone', async () => {
  const documentId = await published();
  const answer = await restoring(documentId, 'd999999');
  expect([answer.status, errorIn(answer).details]).toMatchObject([404, { code: 'REVISION_GONE' }]);
});

test('two revisions differ field by field, word by word', async () => {
  const documentId = await published({ lead: 'Buses after midnight.' });
  await update(documentId, { lead: 'Trains after midnight.' });
  const [second, first] = await revisions(documentId);

  const answer = await get(`${documentId}/compare`, { from: first?.id, to: second?.id });

  expect(answer.body).toMatchObject({
    data: {
      differences: [
        {
          path: 'lead',
          parts: [
            { text: 'Buses', kind: 'removed' },
            { text: 'Trains', kind: 'added' },
            { text: ' after midnight.', kind: 'same' },
          ],
        },
      ],
    },
  });
});

describe('a restored revision', () => {
  test('is the draft, and readers see nothing of it', async () => {
    const documentId = await published({ lead: 'first' });
    await update(documentId, { lead: 'second' });
    const [, first] = await revisions(documentId);

    expect(await restore(documentId, first?.id)).toEqual([]);

    expect(await documents(app).findOne({ documentId })).toMatchObject({ lead: 'first' });
    expect(await publicJson(documentId)).toMatchObject({ data: { lead: 'second' } });
  });

  test('takes the place of a draft that is kept', async () => {
    const documentId = await published({ lead: 'first' });
    await documents(app).update({ documentId, data: { lead: 'not published yet' } });
    const [first] = await revisions(documentId);

    await restore(documentId, first?.id);
    const [replaced] = await drafts(documentId);
    expect(replaced).toMatchObject({ kind: 'draft', actor: { kind: 'system' } });
    await restore(documentId, replaced?.id);

    expect(await documents(app).findOne({ documentId })).toMatchObject({
      lead: 'not published yet',
    });
  });

  test('keeps the bodies of its sections', async () => {
    const documentId = await published({
      sections: [{ heading: 'Kept', body: paragraphs('A body.', 'Two of them.') }],
    });
    const [first] = await revisions(documentId);
    await update(documentId, { sections: [{ heading: 'Other', body: paragraphs('Else.') }] });
    await restore(documentId, first?.id);

    const draft = await documents(app).findOne({ documentId, populate: { sections: true } });

    expect(draft?.sections).toMatchObject([
      { heading: 'Kept', anchor: 'kept', body: paragraphs('A body.', 'Two of them.') },
    ]);
  });

  test('keeps every byte', async () => {
    // Decomposed Hangul and a decomposed accent, which are stored composed. All kinds of line ends
    // and spaces, a joined emoji, and characters that JSON or HTML escape.
    const odd =
      'x \u1112\u1161\u11ab e\u0301\r\n\ttab \u00a0\u3000\u200b👩‍👩‍👧 "quoted" \\ \\u0041 \u007f <&> y';
    const input = {
      title: `${uniqueTitle('Bytes')} ${odd.replace('\r\n', '')}`,
      lead: `  ${odd}  `,
      sections: [{ heading: odd.replace('\r\n', ''), body: paragraphs(odd, ` ${odd}\n`) }],
    };
    const documentId = await published(input);
    const held = async () => {
      const populate = { summary: true, sections: true };
      const row = await documents(app).findOne({ documentId, populate });
      const { title, lead, summary, sections } = { ...row };
      const text = JSON.stringify({ title, lead, summary, sections }, (key, value: unknown) =>
        key === 'id' ? undefined : value,
      );
      return Buffer.from(text).toString('hex');
    };
    const before = await held();
    await update(documentId, articleInput({ title: 'Another', slug: '' }));
    expect(await held()).not.toBe(before);
    const [, first] = await revisions(documentId);

    expect(await restore(documentId, first?.id)).toEqual([]);

    expect(await held()).toBe(before);
    const composed = odd.normalize('NFC');
    expect(composed).not.toBe(odd);
    expect(Buffer.from(before, 'hex').toString()).toContain(JSON.stringify(composed).slice(1, -1));
  });

  test('published again, is to readers what it was, over generated articles', async () => {
    const seed = seedOf();
    const author = await documents(app, 'api::author.author').create({ data: { name: 'Kim' } });
    const category = await documents(app, 'api::category.category').create({ data: { name: 'C' } });
    const tags = await Promise.all(
      ['one', 'two'].map((name) => documents(app, 'api::tag.tag').create({ data: { name } })),
    );
    const text = fc.string({
      unit: fc.constantFrom('가', '나', ' ', 'a', '<b>', '.', '🌊', '&'),
      maxLength: 20,
    });
    const say = text.map((some) => `x${some}y`);
    const block = fc.oneof(
      say.map((some) => ({
        type: 'paragraph',
        children: [{ type: 'text', text: some, bold: true }],
      })),
      say.map((some) => ({ type: 'heading', level: 3, children: [{ type: 'text', text: some }] })),
      say.map((some) => ({
        type: 'list',
        format: 'ordered',
        children: [{ type: 'list-item', children: [{ type: 'text', text: some }] }],
      })),
      say.map((some) => ({
        type: 'paragraph',
        children: [
          { type: 'link', url: 'https://a.example/', children: [{ type: 'text', text: some }] },
        ],
      })),
    );
    const article = fc.record({
      lead: fc.option(say),
      publicationDate: fc.option(fc.constantFrom('2020-02-29', '2025-01-01')),
      summary: fc.record({ line1: say, line2: say, line3: say }),
      sections: fc.array(
        fc.record({ heading: say, body: fc.array(block, { minLength: 1, maxLength: 3 }) }),
        { minLength: 1, maxLength: 4 },
      ),
      author: fc.constantFrom(null, author.documentId),
      category: fc.constantFrom(null, category.documentId),
      tags: fc.subarray(tags.map(({ documentId }) => documentId)),
      seo: fc.option(fc.record({ metaTitle: say, noIndex: fc.boolean() })),
      commentsSwitch: fc.constantFrom('disabled', 'open', 'closed'),
    });
    const [generated, others] = [
      fc.sample(article, { seed, numRuns: 25 }),
      fc.sample(article, { seed: seed + 1, numRuns: 25 }),
    ];
    const different: unknown[] = [];
    for (const [index, data] of generated.entries()) {
      const documentId = await published({ ...data, title: uniqueTitle(`Seed ${String(seed)}`) });
      const before = await publicJson(documentId);
      const [first] = await revisions(documentId);
      await update(documentId, { ...others[index], title: 'Another title', slug: '' });

      const lost = await restore(documentId, first?.id);
      await documents(app).publish({ documentId });

      const after = await publicJson(documentId);
      if (JSON.stringify(after) !== JSON.stringify(before) || lost.length > 0) {
        different.push({ seed, before, after, lost });
      }
    }
    expect(different).toEqual([]);
  }, 300_000);

  test('names an author who has been deleted, and goes on without', async () => {
    const author = await documents(app, 'api::author.author').create({ data: { name: 'Kim' } });
    const documentId = await published({ author: author.documentId, lead: 'first' });
    await update(documentId, { lead: 'second' });
    await documents(app, 'api::author.author').delete({ documentId: author.documentId });
    const [, first] = await revisions(documentId);

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
    const documentId = await published({ sections: [{ heading: 'Pictures', body }] });
    await app.strapi.db.query('plugin::upload.file').delete({ where: { id: lost.id } });
    const [first] = await revisions(documentId);

    expect(await restore(documentId, first?.id)).toEqual([
      { field: 'sections.0.body', label: 'note.png', reason: 'FILE_GONE' },
    ]);
    expect(await documents(app).findOne({ documentId, populate: ['sections'] })).toMatchObject({
      sections: [{ body: [body[0], { type: 'image', image: { id: kept.id, name: 'note.png' } }] }],
    });
  });

  test('names fields that are gone', async () => {
    const documentId = await published({ lead: 'first' });
    const [first] = await revisions(documentId);
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
    const documentId = await published();
    const slug = (await documents(app).findOne({ documentId }))?.slug;
    await update(documentId, { slug: `${String(slug)}-moved`, lead: 'second' });
    await app.strapi.db.connection('threeline_former_slugs').where({ slug }).delete();
    await published({ slug });
    const [, first] = await revisions(documentId);

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
    const documentId = await published({ commentsSwitch: 'closed' });
    const slug = (await documents(app).findOne({ documentId }))?.slug;
    await update(documentId, {
      slug: `${String(slug)}-other`,
      lead: 'second',
      commentsSwitch: 'open',
    });
    await app.strapi.db.connection('threeline_former_slugs').where({ slug }).delete();
    await published({ slug });
    const [, first] = await revisions(documentId);
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
    const documentId = await published({ sections: [{ heading: 'Pictures', body }] });
    await app.strapi.db.query('plugin::upload.file').delete({ where: { id: lost.id } });
    const [first] = await revisions(documentId);

    expect(await restore(documentId, first?.id)).toHaveLength(1);
  });
});

describe('refused is', () => {
  test.each(['x', '-1', '99999999999999999999', 'draft', 'd', 'dd1', 'd-1'])(
    'the revision %j',
    async (id) => {
      const documentId = await published();
      const answer = await restoring(documentId, id);
      expect([400, 404]).toContain(answer.status);
      expect(await revisions(documentId)).toHaveLength(1);
    },
  );

  test('a revision or draft of another article', async () => {
    const [one, other] = [await published(), await published()];
    await documents(app).update({ documentId: one, data: { lead: 'Replaced.' } });
    await documents(app).update({ documentId: one, data: { lead: 'Present.' } });
    const [first] = await revisions(one);
    const [replaced] = await drafts(one);
    expect(replaced).toBeDefined();
    expect((await restoring(other, first?.id)).status).toBe(404);
    expect((await restoring(other, replaced?.id)).status).toBe(404);
  });

  test('whoever is not signed in', async () => {
    const documentId = await published();
    const path = `/threeline/revisions/${documentId}`;
    const answers = [
      await app.get(path, { query: { locale: 'ko' } }),
      await app.get(`${path}/compare`, { query: { locale: 'ko', from: '1', to: 'draft' } }),
      await app.post(`${path}/1/restore`, {}, { query: { locale: 'ko' } }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([401, 401, 401]);
  });
});
