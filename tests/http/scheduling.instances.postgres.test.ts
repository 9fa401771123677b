import { z } from 'zod';
import { useApplication } from '../support/app/application';
import { articleInput, uniqueTitle } from '../support/fixtures/builders';
import { logAfter } from '../support/fixtures/changes';
import { documents } from '../support/fixtures/documents';
import { inMinutes, scheduleIn, schedulingOf } from '../support/actors/scheduling';
import { startSecondInstance } from '../support/processes/second-instance';
import { until } from '../support/app/until';

// What is due is done by whom a test asks.
const app = useApplication({ SCHEDULING_RUN: 'false' });
const { set, makeDue, drainOnce } = schedulingOf(app);

/** `ARTICLES=1000` measures what the product promises: all of them within 90 seconds. */
const ARTICLES = z.coerce.number().parse(testHost.process.env['ARTICLES'] ?? 40);

test('two instances publish what is due at one moment, each article once', async () => {
  const ids: string[] = [];
  for (let number = 0; number < ARTICLES; number += 1) {
    const data = articleInput({ title: uniqueTitle('Due') });
    const { documentId } = await documents(app).create({ data });
    ids.push(documentId);
    await set(documentId, { publishAt: inMinutes(60) });
  }
  const second = await startSecondInstance();
  const cursor = (await logAfter(app)).at(-1)?.id ?? 0;
  await makeDue(ids);

  const start = Date.now();
  const counts = await Promise.all([drainOnce(), second.runDueSchedules()]);
  if (ARTICLES > 40) process.stdout.write(`${String(Date.now() - start)} ms ${String(counts)}\n`);
  await second.stop();

  const published = (await logAfter(app, cursor)).filter(({ action }) => action === 'publish');
  expect(published.map(({ document_id }) => document_id).sort()).toEqual([...ids].sort());
  expect(counts.reduce((sum, count) => sum + count)).toBe(ARTICLES);
  // Neither had to do it alone.
  expect(Math.min(...counts)).toBeGreaterThan(0);
  expect(await app.strapi.db.connection('threeline_schedules').select('*')).toEqual([]);
}, 900_000);

test('what a process was publishing when it was killed is published once, by the next', async () => {
  const data = articleInput({ title: uniqueTitle('Killed') });
  const { documentId } = await documents(app).create({ data });
  await set(documentId, { publishAt: inMinutes(60) });
  const cursor = (await logAfter(app)).at(-1)?.id ?? 0;
  const killed = await startSecondInstance();
  await makeDue([documentId]);

  await killed.dieAtDueWork();
  expect(await logAfter(app, cursor)).toEqual([]);
  const next = await startSecondInstance();
  const counts = [await next.runDueSchedules(), await next.runDueSchedules(), await drainOnce()];
  await next.stop();

  expect(counts).toEqual([1, 0, 0]);
  expect(await logAfter(app, cursor)).toMatchObject([
    { action: 'publish', document_id: documentId },
  ]);
  const { connection } = app.strapi.db;
  const revisions: unknown[] = await connection('threeline_revisions').where({
    document_id: documentId,
  });
  expect(revisions).toHaveLength(1);
}, 300_000);

test('an article is deleted while an instance is at its schedule, which then is forgotten', async () => {
  const data = articleInput({ title: uniqueTitle('Deleted') });
  const { documentId } = await documents(app).create({ data });
  await set(documentId, { publishAt: inMinutes(60) });
  const { connection } = app.strapi.db;
  const table = 'threeline_schedules';
  const instance = await connection.transaction();
  await instance(table).where({ document_id: documentId }).forUpdate();

  await documents(app).delete({ documentId });
  await instance.rollback();
  await makeDue([documentId]);
  await drainOnce();

  expect(await connection(table).where({ document_id: documentId })).toEqual([]);
});

test.each([
  ['cancelled', null],
  ['moved', inMinutes(90)],
])(
  'what is just going out cannot be %s any more, and the editor is told',
  async (_how, publishAt) => {
    const data = articleInput({ title: uniqueTitle('Going out') });
    const { documentId } = await documents(app).create({ data });
    const version =
      scheduleIn(await set(documentId, { publishAt: inMinutes(60) }))?.version ?? null;
    const { connection } = app.strapi.db;
    const table = 'threeline_schedules';

    // An instance that has claimed it, and is publishing.
    const instance = await connection.transaction();
    await instance(table).where({ document_id: documentId }).forUpdate();
    const answer = set(documentId, { publishAt, version });
    await until(async () => {
      const { rows } = await connection.raw<{ rows: unknown[] }>(
        'select 1 from pg_locks where not granted',
      );
      return rows.length > 0;
    });
    await instance(table).where({ document_id: documentId }).delete();
    await instance.commit();

    expect(await answer).toMatchObject({
      status: 409,
      body: { error: { details: { code: 'SCHEDULE_CHANGED' } } },
    });
    expect(await connection(table).where({ document_id: documentId })).toEqual([]);
  },
);

/** Holds a document as a write to it does, until the transaction ends. */
async function holdDocument(documentId: string) {
  const holder = await app.strapi.db.connection.transaction();
  const key = `document:api::article.article:${documentId}`;
  await holder.raw('select pg_advisory_xact_lock(hashtextextended(?, 0))', [key]);
  return holder;
}

/** Waits until so many writes wait for a document. */
const waitFor = (count: number) =>
  until(async () => {
    const locks = { locktype: 'advisory', granted: false };
    const waiting: unknown[] = await app.strapi.db.connection('pg_locks').where(locks);
    return waiting.length === count;
  });

test('a schedule that is saved while its article is deleted does not outlive it', async () => {
  const data = articleInput({ title: uniqueTitle('Deleted meanwhile') });
  const { documentId } = await documents(app).create({ data });
  // Both wait for the document: first the deletion, then the save, which has found the article.
  const holder = await holdDocument(documentId);
  const deleting = documents(app).delete({ documentId, locale: '*' });
  await waitFor(1);
  const saving = set(documentId, { publishAt: inMinutes(60) });
  await waitFor(2);
  await holder.commit();

  await deleting;
  expect((await saving).status).toBe(404);
  const table = app.strapi.db.connection('threeline_schedules');
  expect(await table.where({ document_id: documentId })).toEqual([]);
});

test('a publish by hand that has begun when the time comes settles the schedule, and what is written behind it stays a draft', async () => {
  const [out, unfinished] = [uniqueTitle('Out'), uniqueTitle('Unfinished')];
  const { documentId } = await documents(app).create({ data: articleInput({ title: out }) });
  await set(documentId, { publishAt: inMinutes(60) });
  const holder = await holdDocument(documentId);
  const publishing = documents(app).publish({ documentId });
  await waitFor(1);
  const editing = documents(app).update({ documentId, data: { title: unfinished } });
  await waitFor(2);
  await makeDue([documentId]);
  const draining = drainOnce();
  await waitFor(3);
  await holder.commit();
  await Promise.all([publishing, editing, draining]);

  expect((await app.get(`/api/articles/${documentId}`)).body).toMatchObject({
    data: { title: out },
  });
  const table = app.strapi.db.connection('threeline_schedules');
  expect(await table.where({ document_id: documentId })).toEqual([]);
});
