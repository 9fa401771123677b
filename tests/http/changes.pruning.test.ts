import { useApplication } from '../support/app/application';
import { uniqueTitle } from '../support/fixtures/builders';
import { changeLog, logAfter } from '../support/fixtures/changes';
import { documents } from '../support/fixtures/documents';

const app = useApplication({
  CHANGES_FOLLOW: 'false',
  CHANGES_RETENTION_DAYS: '7',
  CHANGES_CONSUMER_RETENTION_DAYS: '30',
});
const tag = () => documents(app, 'api::tag.tag').create({ data: { name: uniqueTitle() } });
/** As the database keeps it; SQLite's driver takes no Date of Jest's sandbox. */
const daysAgo = (days: number): string | number => {
  const time = Date.now() - days * 24 * 60 * 60 * 1000;
  return testHost.database === 'sqlite' ? time : new Date(time).toISOString();
};
const age = async (days: number) => {
  await app.strapi.db.connection('threeline_changes').update({ at: daysAgo(days) });
};
const prune = () => changeLog().pruneChanges(app.strapi);

test('removes what is older than the retention, and no number is given twice', async () => {
  await age(6.9);
  expect(await prune()).toBe(0);
  await age(7.1);
  const before = await logAfter(app);
  expect(await prune()).toBe(before.length);
  await tag();
  const [{ id } = { id: 0 }, ...more] = await logAfter(app);
  expect(more).toEqual([]);
  expect(id).toBeGreaterThan(before.at(-1)?.id ?? 0);
});

test('a follower that starts on an empty log has no gap', async () => {
  await age(8);
  await prune();
  let gaps = 0;
  const follower = changeLog().followChanges(app.strapi, {
    onChanges: () => undefined,
    onGap: () => void (gaps += 1),
  });
  await follower.ready;
  await tag();
  expect(await follower.drainOnce()).toBe(1);
  expect(gaps).toBe(0);
  await follower.stop();
});

test('keeps what a durable follower has not seen, until that has been gone too long', async () => {
  let seen = 0;
  let gaps = 0;
  const options = {
    name: 'test-slow',
    onChanges: (some: readonly unknown[]) => void (seen += some.length),
    onGap: () => void (gaps += 1),
  };
  const follower = changeLog().followChanges(app.strapi, options);
  await follower.ready;
  await tag();
  await age(8);
  await prune();
  expect(await logAfter(app)).toHaveLength(1);
  expect(await follower.drainOnce()).toBe(1);
  await tag();
  await tag();
  await follower.stop();

  await age(40);
  await app.strapi.db.connection('threeline_change_consumers').update({ seen_at: daysAgo(31) });
  expect(await prune()).toBe(3);
  await tag();
  const again = changeLog().followChanges(app.strapi, options);
  expect(await again.drainOnce()).toBe(1);
  expect([seen, gaps]).toEqual([2, 1]);
  expect(await again.drainOnce()).toBe(0);
  expect(gaps).toBe(1);
  await again.stop();
  await app.strapi.db.connection('threeline_change_consumers').delete();
});

test('tells a follower without a name of its gap', async () => {
  let gaps = 0;
  const follower = changeLog().followChanges(app.strapi, {
    onChanges: () => undefined,
    onGap: () => void (gaps += 1),
  });
  await follower.ready;
  await tag();
  await age(8);
  await prune();
  await tag();
  expect(await follower.drainOnce()).toBe(1);
  expect(gaps).toBe(1);
  await follower.stop();
});

test('removes more than one batch, and only from the old end', async () => {
  const data = Array.from({ length: 2500 }, () => ({ name: uniqueTitle() }));
  await app.strapi.db.query('api::tag.tag').createMany({ data });
  await age(8);
  await tag();
  expect(await prune()).toBeGreaterThanOrEqual(2500);
  expect(await logAfter(app)).toHaveLength(1);
});
