import { age, binOf, emptyBin } from '../support/actors/bin';
import { useApplication } from '../support/app/application';
import { until } from '../support/app/until';
import { ARTICLE, documents, publishArticle } from '../support/fixtures/documents';
import { startSecondInstance, type SecondInstance } from '../support/processes/second-instance';

const app = useApplication();
let second: SecondInstance;

beforeAll(async () => {
  second = await startSecondInstance();
}, 300_000);

afterAll(() => second.stop());

test('what one instance deletes, another restores, and both show it', async () => {
  const documentId = await publishArticle(app);
  const address = await second.listen();
  const path = `/api/articles/${documentId}`;
  const elsewhere = async () => (await fetch(address + path)).status;
  expect(await elsewhere()).toBe(200);
  await second.write(ARTICLE, 'delete', { documentId });
  expect(await elsewhere()).toBe(404);

  expect(await binOf(app).restore(documentId)).toMatchObject({ locales: ['ko'] });

  expect((await app.get(path)).status).toBe(200);
  await until(async () => (await elsewhere()) === 200);
});

test('two that restore one entry at once restore it once', async () => {
  const documentId = await publishArticle(app);
  await documents(app).delete({ documentId });
  const bin = binOf(app);
  const [entry] = await bin.entriesOf(documentId);
  const answers = await Promise.all([bin.restoring(entry?.id), bin.restoring(entry?.id)]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 404]);
});

test('an entry that is being restored is not emptied', async () => {
  const documentId = await publishArticle(app);
  await documents(app).delete({ documentId });
  await age(app, documentId, 31);
  const { connection } = app.strapi.db;
  const restoring = await connection.transaction();
  await restoring('threeline_bin').where({ document_id: documentId }).forUpdate().select('id');

  expect(await emptyBin(app)).toBe(0);

  await restoring.commit();
  // Two instances that empty the bin at once delete the entry once.
  const removed = await Promise.all([emptyBin(app), emptyBin(app)]);
  expect(removed.reduce((sum, one) => sum + one)).toBe(1);
});

test('the worker empties the bin when an instance starts', async () => {
  const documentId = await publishArticle(app);
  await documents(app).delete({ documentId });
  await age(app, documentId, 31);
  const third = await startSecondInstance();
  const left = async () => {
    const rows: unknown[] = await app.strapi.db
      .connection('threeline_bin')
      .where({ document_id: documentId });
    return rows.length;
  };
  await until(async () => (await left()) === 0);
  await third.stop();
}, 300_000);
