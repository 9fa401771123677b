import { resolve } from 'node:path';
import { z } from 'zod';
import { contentManager } from '../support/actors/admin';
import { binOf } from '../support/actors/bin';
import { revisionsOf } from '../support/actors/revisions';
import { fullAccessToken } from '../support/actors/tokens';
import { errorIn } from '../support/app/answers';
import { useApplication } from '../support/app/application';
import { articleInput, uniqueTitle } from '../support/fixtures/builders';
import {
  ARTICLE,
  documents,
  publishArticle,
  republishArticle,
} from '../support/fixtures/documents';

const app = useApplication({ REVISIONS_KEEP: '5' });
const { list, published, differences, restore, restoring } = revisionsOf(app);

describe('every publish', () => {
  test('keeps what it published, by whom and when, the newest first', async () => {
    const editor = await contentManager(app, ARTICLE);
    const documentId = await publishArticle(app, { lead: 'first' });
    await editor.publish(documentId, articleInput({ lead: 'second' }), { locale: 'ko' });

    const [second, first] = await published(documentId);

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

    expect(await published(documentId)).toMatchObject([{ actor: { kind: 'token' } }]);
  });

  test('is kept where two follow each other at once', async () => {
    const documentId = await publishArticle(app);
    await Promise.all(
      ['one', 'two', 'three'].map((lead) => republishArticle(app, documentId, { lead })),
    );

    const [three, two, one] = await published(documentId);
    const leads = await Promise.all(
      [one, two, three].map(async (revision) => {
        const fields = await differences(documentId, revision?.id, 'draft');
        const lead = fields.find(({ path }) => path === 'lead');
        return lead?.parts.find(({ kind }) => kind !== 'added')?.text;
      }),
    );
    // The last one is the draft, from which it does not differ.
    expect(new Set(leads)).toHaveProperty('size', 3);
  });

  test('that fails keeps nothing', async () => {
    const documentId = await publishArticle(app);
    await expect(republishArticle(app, documentId, { sections: [] })).rejects.toThrow();
    expect(await published(documentId)).toHaveLength(1);
  });

  test('keeps one language apart from the other', async () => {
    const documentId = await publishArticle(app);
    const data = articleInput({ title: 'In English' });
    await documents(app).update({ documentId, locale: 'en', data, status: 'published' });

    expect(await published(documentId)).toHaveLength(1);
    expect(await published(documentId, 'en')).toMatchObject([{ title: 'In English' }]);
  });

  test('lets the oldest go, and they are told as gone', async () => {
    const documentId = await publishArticle(app);
    const [first] = await published(documentId);
    for (let number = 0; number < 5; number += 1) await documents(app).publish({ documentId });

    expect(await published(documentId)).toHaveLength(5);
    const answer = await restoring(documentId, first?.id);
    expect([answer.status, errorIn(answer).details]).toMatchObject([
      404,
      { code: 'REVISION_GONE' },
    ]);
  });

  test('stays while its article is in the bin, and leaves nothing behind after that', async () => {
    const documentId = await publishArticle(app);
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
  const documentId = await publishArticle(app, { lead: 'From before.' });
  await app.strapi.db.connection('threeline_revisions').where({ document_id: documentId }).delete();
  const { revisionSteps } = testHost.require(
    resolve(__dirname, '../../dist/src/features/revisions'),
  ) as typeof import('../../src/features/revisions');

  await revisionSteps.revisions.part(app.strapi, 0);
  await revisionSteps.revisions.part(app.strapi, 0);
  await republishArticle(app, documentId, { lead: 'From now on.' });

  const [, first] = await published(documentId);
  expect(await published(documentId)).toHaveLength(2);
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
    const documentId = await publishArticle(app, { lead: 'first' });
    await documents(app).update({ documentId, data: { lead: 'second' } });
    await editor.update(documentId, articleInput({ lead: 'third' }), { locale: 'ko' });

    const { draft, revisions: all } = await list(documentId);

    expect(draft).toMatchObject({ kind: 'draft', actor: { name: 'Editor In Chief' } });
    expect(all.map(({ kind }) => kind)).toEqual(['draft', 'published']);
  });

  test('has a draft once that was saved and published at once', async () => {
    const documentId = await publishArticle(app, { lead: 'first' });
    await republishArticle(app, documentId, { lead: 'second' });
    await republishArticle(app, documentId, { lead: 'third' });
    expect((await list(documentId)).revisions).toMatchObject(
      ['published', 'published', 'published'].map((kind) => ({ kind })),
    );
  });

  test('has the newer draft that a restore from the bin wrote, and the one from before the upgrade', async () => {
    const documentId = await publishArticle(app, { lead: 'published' });
    await documents(app).update({ documentId, data: { lead: 'ahead' } });
    const history = app.strapi.db.connection('threeline_drafts');
    await history.where({ document_id: documentId }).delete();
    await documents(app).delete({ documentId, locale: '*' });
    await binOf(app).restore(documentId);
    await documents(app).update({ documentId, data: { lead: 'edited' } });

    const { revisions: all } = await list(documentId);

    expect(all.map(({ kind }) => kind)).toEqual(['draft', 'published', 'draft', 'published']);
    for (const { id } of all.filter(({ kind }) => kind === 'draft')) {
      expect(await differences(documentId, id, 'draft')).toEqual([
        {
          path: 'lead',
          parts: [
            { kind: 'removed', text: 'ahead' },
            { kind: 'added', text: 'edited' },
          ],
        },
      ]);
    }
    expect(await restore(documentId, all[0]?.id)).toEqual([]);
    expect(await documents(app).findOne({ documentId })).toMatchObject({ lead: 'ahead' });
  });

  test('has drafts of an article that was never published', async () => {
    const { documentId } = await documents(app).create({ data: { title: uniqueTitle() } });
    await documents(app).update({ documentId, data: { lead: 'second' } });
    expect((await list(documentId)).revisions).toMatchObject([{ kind: 'draft' }]);
  });
});
