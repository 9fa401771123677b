import { useApplication } from '../support/app/application';
import { uniqueTitle } from '../support/fixtures/builders';
import { changeLog } from '../support/fixtures/changes';
import { documents } from '../support/fixtures/documents';
import { until } from '../support/app/until';

const app = useApplication();

test('one process follows itself', async () => {
  const seen: string[] = [];
  const follower = changeLog().followChanges(app.strapi, {
    onChanges: (some) => void seen.push(...some.map(({ documentId }) => documentId)),
  });
  await follower.ready;
  const data = { name: uniqueTitle() };
  const { documentId } = await documents(app, 'api::tag.tag').create({ data });
  await until(() => seen.includes(documentId));
  await until(() => changeLog().changeLogHealth(app.strapi).behindMs < 1000);
  await follower.stop();
});

test('a follower with a pause handles what collected meanwhile in one batch', async () => {
  const batches: string[][] = [];
  const seen: string[] = [];
  const documentIds = (changes: readonly { documentId: string }[]) =>
    changes.map(({ documentId }) => documentId);
  const paused = changeLog().followChanges(app.strapi, {
    name: 'paused',
    pauseMs: 3_600_000,
    onChanges: (changes) => void batches.push(documentIds(changes)),
  });
  const other = changeLog().followChanges(app.strapi, {
    onChanges: (changes) => void seen.push(...documentIds(changes)),
  });
  await Promise.all([paused.ready, other.ready]);
  const tag = async () =>
    (await documents(app, 'api::tag.tag').create({ data: { name: uniqueTitle() } })).documentId;

  const first = await tag();
  await until(() => batches.length === 1, 'the first change is handled at once');
  const later = [await tag(), await tag()];
  await until(() => seen.length === 3, 'the other follower has seen all');
  expect(batches).toEqual([[first]]);
  await paused.drainOnce();
  expect(batches).toEqual([[first], later]);
  await Promise.all([paused.stop(), other.stop()]);
});
