import type { Core } from '@strapi/strapi';
import { Follower } from './follower';
import type { Run } from './log';

const row = (id: number) => ({
  id,
  uid: 'api::tag.tag',
  document_id: `document ${String(id)}`,
  locale: null,
  action: 'create',
  created: true,
  published: true,
  at: new Date(0),
});

test('of two polls that waited for the start, the one that finds nothing does not end the pause', async () => {
  const batches: number[][] = [];
  const unread = [row(1)];
  const run: Run = () => Promise.resolve(unread.splice(0));
  const error = jest.fn();
  const strapi = { log: { error }, store: () => ({ get: () => Promise.resolve(null) }) };
  const follower = new Follower(strapi as object as Core.Strapi, {
    from: 'beginning',
    pauseMs: 3_600_000,
    onChanges: (changes) => void batches.push(changes.map(({ sequence }) => sequence)),
  });
  await Promise.all([follower.catchUp(1, run), follower.catchUp(1, run)]);
  unread.push(row(2));
  await follower.catchUp(2, run);
  expect(batches).toEqual([[1]]);
  expect(error).not.toHaveBeenCalled();
});
