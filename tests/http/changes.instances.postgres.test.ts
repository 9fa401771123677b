import { randomUUID } from 'node:crypto';
import type { Change } from '../../src/platform/change-log';
import { useApplication } from '../support/app/application';
import { changeLog, logAfter } from '../support/fixtures/changes';
import { documents } from '../support/fixtures/documents';
import { startSecondInstance, type SecondInstance } from '../support/processes/second-instance';
import { until } from '../support/app/until';

const app = useApplication({ CHANGES_FOLLOW: 'true' });
/** Not by number: of two titles that differ in a number only, one waits for the slug of the other. */
const uniqueName = () => `Tag ${randomUUID()}`;
const names = (count: number) => Array.from({ length: count }, uniqueName);
const tag = async (name = uniqueName()) =>
  (await documents(app, 'api::tag.tag').create({ data: { name } })).documentId;

/** What a follower of this process is handed. */
function watch(name?: string) {
  const seen: string[] = [];
  const follower = changeLog().followChanges(app.strapi, {
    ...(name === undefined ? {} : { name }),
    onChanges: (some) => void seen.push(...some.map(({ documentId }) => documentId)),
  });
  return { seen, ...follower };
}

describe('two instances', () => {
  let second: SecondInstance;
  beforeAll(async () => {
    second = await startSecondInstance();
    await second.follow();
  }, 300_000);
  afterAll(() => second.stop());

  const cutListeners = () =>
    app.strapi.db.connection.raw(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where datname = current_database() and application_name like 'threeline changes %'`,
    );

  test('see what the other writes, in its order', async () => {
    const watched = watch();
    const { seen } = watched;
    await watched.ready;
    const written = await second.createTags(names(100));
    await until(() => written.every((id) => seen.includes(id)));
    expect(seen).toEqual(written);
    const mine = await tag();
    await until(() => second.seen.includes(mine));
    await watched.stop();
  });

  test('see what the other writes when the listening connections are cut, and listen again', async () => {
    const watched = watch();
    const { seen } = watched;
    await watched.ready;
    const health = () => changeLog().changeLogHealth(app.strapi);
    await until(() => health().listening);
    for (let round = 0; round < 3; round += 1) {
      await cutListeners();
      const written = await second.createTags(names(5));
      await until(() => written.every((id) => seen.includes(id)));
      await until(() => health().listening);
      await until(() => health().behindMs < 1000);
    }
    await watched.stop();
  });

  test('share a durable follower: each change once', async () => {
    const watched = watch('shared');
    const { seen } = watched;
    await watched.ready;
    await second.follow('shared');
    second.seen.length = 0;
    const [theirs, ...mine] = await Promise.all([
      second.createTags(names(20)),
      ...names(20).map((name) => tag(name)),
    ]);
    const ids = [...theirs, ...mine];
    const count = (id: string) => seen.filter((one) => one === id).length;
    // The second instance also follows without a name, so it tells each of its own once for that.
    const elsewhere = (id: string) => second.seen.filter((one) => one === id).length - 1;
    await until(() => ids.every((id) => count(id) + elsewhere(id) >= 1));
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(ids.filter((id) => count(id) + elsewhere(id) !== 1)).toEqual([]);
    await watched.stop();
  });

  test('a process that is killed before its commit leaves neither content nor change', async () => {
    const third = await startSecondInstance();
    const before = await logAfter(app);
    const name = uniqueName();
    await third.dieInTransaction(name);
    expect(await app.strapi.db.query('api::tag.tag').count({ where: { name } })).toBe(0);
    // Its turn to write the log has passed on.
    await tag();
    expect((await logAfter(app)).length).toBe(before.length + 1);
  }, 300_000);
});

describe('transactions that overlap', () => {
  test('are followed in the order of their commits, the late one included', async () => {
    const seen: Change[] = [];
    const follower = changeLog().followChanges(app.strapi, {
      onChanges: (some) => void seen.push(...some),
    });
    await follower.ready;
    let release: () => void = () => undefined;
    const released = new Promise<void>((resolve) => (release = resolve));
    const ids: string[] = [];
    const late = app.strapi.db.transaction(async () => {
      ids.push(await tag());
      await released;
    });
    await until(() => ids.length === 1);
    ids.push(await tag());
    await until(() => seen.length === 1);
    release();
    await late;
    await until(() => seen.length === 2);
    expect(seen.map(({ documentId }) => documentId)).toEqual([ids[1], ids[0]]);
    await follower.stop();
  });

  test('draw no number while another holds one that it has not committed', async () => {
    const seen: Change[] = [];
    const follower = changeLog().followChanges(app.strapi, {
      onChanges: (some) => void seen.push(...some),
    });
    await follower.ready;
    let release: () => void = () => undefined;
    const released = new Promise<void>((resolve) => (release = resolve));
    let held: Change | undefined;
    const hold = async ([change]: readonly Change[]) => {
      // The first one has drawn its number and does not commit.
      if (held !== undefined) return;
      held = change;
      await released;
    };
    const end = changeLog().writeInCommitOrder(app.strapi, () => Promise.resolve(hold));
    const slow = tag();
    await until(() => held !== undefined);
    const fast = tag();
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(seen).toEqual([]);
    release();
    const ids = await Promise.all([slow, fast]);
    await until(() => seen.length === 2);
    expect(seen.map(({ documentId }) => documentId)).toEqual(ids);
    end();
    await follower.stop();
  });
});
