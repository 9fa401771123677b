import { resolve } from 'node:path';
import { revisionsOf } from '../support/actors/revisions';
import { useApplication } from '../support/app/application';
import { articleInput, uniqueTitle } from '../support/fixtures/builders';
import { ARTICLE, documents } from '../support/fixtures/documents';
import { startSecondInstance } from '../support/processes/second-instance';
import { until } from '../support/app/until';

const app = useApplication({ REVISIONS_KEEP: '3' });
const { list, published, restoring } = revisionsOf(app);

test('two instances that publish one article at once keep a revision each', async () => {
  const data = articleInput({ title: uniqueTitle() });
  const { documentId } = await documents(app).create({ data, status: 'published' });
  const second = await startSecondInstance();
  await Promise.all([documents(app).publish({ documentId }), second.publish(documentId)]);
  await second.stop();

  expect(await published(documentId)).toHaveLength(3);
}, 300_000);

/** A transaction of another instance that writes an article, and a restore that waits for it. */
async function restoreDuringWrite(documentId: string, revision: string | undefined) {
  const { connection } = app.strapi.db;
  const instance = await connection.transaction();
  await instance.raw('select pg_advisory_xact_lock(hashtextextended(?, 0))', [
    `document:${ARTICLE}:${documentId}`,
  ]);
  const restored = restoring(documentId, revision);
  await until(async () => {
    const { rows } = await connection.raw<{ rows: unknown[] }>(
      'select 1 from pg_locks where not granted',
    );
    return rows.length > 0;
  });
  return { instance, restored };
}

test('a restore beside a publish that lets the same oldest revision go waits for it', async () => {
  const data = articleInput({ title: uniqueTitle() });
  const { documentId } = await documents(app).create({ data, status: 'published' });
  await documents(app).publish({ documentId });
  await documents(app).publish({ documentId });
  await documents(app).update({ documentId, data: { lead: 'To be replaced.' } });
  const [newest, , oldest] = await published(documentId);
  // Another instance that writes the article, and then keeps its revision.
  const { instance, restored } = await restoreDuringWrite(documentId, newest?.id);
  await instance('articles')
    .where({ document_id: documentId, published_at: null })
    .update({ title: 'Written meanwhile', updated_at: new Date(Date.now() + 1000).toISOString() });
  await instance('threeline_revisions').where({ id: oldest?.id }).delete();
  await instance.commit();

  expect(await restored).toMatchObject({ status: 200 });
  // What the restore takes the place of is what the other one wrote.
  expect((await list(documentId)).revisions).toContainEqual(
    expect.objectContaining({ kind: 'draft', title: 'Written meanwhile' }),
  );
});

test('a restore does not bring back a version that is deleted meanwhile', async () => {
  const data = articleInput({ title: uniqueTitle() });
  const { documentId } = await documents(app).create({ data, status: 'published' });
  const english = { documentId, locale: 'en' };
  await documents(app).update({ ...english, data });
  const [newest] = await published(documentId);
  const { instance, restored } = await restoreDuringWrite(documentId, newest?.id);
  await instance('articles').where({ document_id: documentId, locale: 'ko' }).delete();
  await instance.commit();

  expect(await restored).toMatchObject({ status: 404 });
  const left = await app.strapi.db
    .connection('articles')
    .where({ document_id: documentId })
    .select('locale');
  expect(left).toEqual([{ locale: 'en' }]);
});

test('two instances that start at once keep what was published before once', async () => {
  const { connection } = app.strapi.db;
  const at = new Date().toISOString();
  const documentIds = Array.from({ length: 230 }, (_, index) => `published-${String(index)}`);
  const row = { locale: 'ko', title: 'Before', published_at: at, created_at: at, updated_at: at };
  await connection('articles').insert(documentIds.map((id) => ({ document_id: id, ...row })));
  const store = app.strapi.store({ type: 'core', name: 'threeline' });
  await store.delete({ key: 'first-start-revisions' });
  const modules = (path: string): unknown =>
    testHost.require(resolve(__dirname, '../../dist/src', path));
  const { runSetupSteps } = modules('features/setup') as typeof import('../../src/features/setup');
  const { revisionSteps } = modules(
    'features/revisions',
  ) as typeof import('../../src/features/revisions');

  await Promise.all([
    runSetupSteps(app.strapi, revisionSteps),
    runSetupSteps(app.strapi, revisionSteps),
    startSecondInstance().then((second) => second.stop()),
  ]);

  const kept = await connection('threeline_revisions')
    .whereIn('document_id', documentIds)
    .select('document_id');
  expect(kept).toHaveLength(230);
  await connection('articles').whereIn('document_id', documentIds).delete();
}, 300_000);
