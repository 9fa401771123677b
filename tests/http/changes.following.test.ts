import type { Change } from '../../src/platform/change-log';
import { useApplication } from '../support/app/application';
import { articleInput, uniqueTitle } from '../support/fixtures/builders';
import { changeLog, changesOf, logAfter } from '../support/fixtures/changes';
import { documents } from '../support/fixtures/documents';

const app = useApplication({ CHANGES_FOLLOW: 'false' });
const TAG = 'api::tag.tag';
const tag = async () =>
  (await documents(app, TAG).create({ data: { name: uniqueTitle() } })).documentId;
const tagNamed = (name: string) => app.strapi.db.query(TAG).findOne({ where: { name } });

describe('the transaction that writes', () => {
  test('tells listeners after its commit and before the write is answered', async () => {
    const told: Change[] = [];
    const end = changeLog().onLocalCommit(app.strapi, (changes) => {
      expect(app.strapi.db.inTransaction()).toBe(false);
      told.push(...changes);
    });
    const { documentId } = await documents(app).create({
      data: articleInput({ title: uniqueTitle() }),
      status: 'published',
    });
    expect(told).toMatchObject([
      { documentId, locale: 'ko', action: 'publish', created: true, published: true },
    ]);
    const failing = app.strapi.db.transaction(async () => {
      await tag();
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    end();
    await tag();
    expect(told).toHaveLength(1);
    expect(told[0]?.cursor).toBe(String((await logAfter(app)).at(-2)?.id));
  });

  test('runs listeners before its commit, who can write with it and can refuse it', async () => {
    const name = uniqueTitle();
    const end = changeLog().beforeCommit(app.strapi, async ([change]) => {
      expect(app.strapi.db.inTransaction()).toBe(true);
      if (change?.uid !== TAG) return;
      await documents(app, 'api::category.category').create({ data: { name } });
    });
    const changes = await changesOf(app, tag);
    end();
    expect(changes.map((line) => line.split(' ').slice(0, 2).join(' '))).toEqual([
      'create* category',
      'create* tag',
    ]);

    const refuse = changeLog().beforeCommit(app.strapi, () => Promise.reject(new Error('refused')));
    const refused = documents(app, TAG).create({ data: { name } });
    expect(await changesOf(app, () => expect(refused).rejects.toThrow('refused'))).toEqual([]);
    refuse();
    expect(await tagNamed(name)).toBeNull();
  });
});

describe('a follower', () => {
  test('starts now, and is handed everything once, in order', async () => {
    await tag();
    const seen: Change[] = [];
    const follower = changeLog().followChanges(app.strapi, {
      onChanges: (some) => void seen.push(...some),
    });
    await follower.ready;
    const ids = [await tag(), await tag(), await tag()];
    expect(await follower.drainOnce()).toBe(3);
    expect(await follower.drainOnce()).toBe(0);
    expect(seen.map(({ documentId }) => documentId)).toEqual(ids);
    expect(seen.map(({ sequence }) => sequence)).toEqual(
      [...seen].map(({ sequence }) => sequence).sort((a, b) => a - b),
    );
    await follower.stop();
  });

  test('with a name goes on where it stopped, also after a restart', async () => {
    const seen: string[] = [];
    const follow = () =>
      changeLog().followChanges(app.strapi, {
        name: 'test-durable',
        onChanges: (some) => void seen.push(...some.map(({ documentId }) => documentId)),
      });
    const first = follow();
    await first.ready;
    const ids = [await tag()];
    await first.drainOnce();
    await first.stop();
    ids.push(await tag());
    await app.restart();
    ids.push(await tag());
    const second = follow();
    await second.drainOnce();
    await second.stop();
    expect(seen).toEqual(ids);
  });

  test('with a name that fails is handed the same again, and what it wrote is undone', async () => {
    const name = uniqueTitle();
    let fails = true;
    const seen: number[] = [];
    const follower = changeLog().followChanges(app.strapi, {
      name: 'test-failing',
      onChanges: async (changes) => {
        seen.push(changes.length);
        if (seen.length < 3)
          await app.strapi.db.query('api::author.author').create({ data: { name } });
        if (fails) throw new Error('not yet');
      },
    });
    await follower.ready;
    await tag();
    await expect(follower.drainOnce()).rejects.toThrow('not yet');
    expect(await app.strapi.db.query('api::author.author').count({ where: { name } })).toBe(0);
    fails = false;
    await follower.drainOnce();
    expect(seen.slice(0, 2)).toEqual([1, 1]);
    expect(await app.strapi.db.query('api::author.author').count({ where: { name } })).toBe(1);
    await follower.stop();
  });

  test('from the beginning sees more than one batch', async () => {
    const data = Array.from({ length: 1200 }, () => ({ name: uniqueTitle() }));
    await app.strapi.db.query(TAG).createMany({ data });
    const sizes: number[] = [];
    const follower = changeLog().followChanges(app.strapi, {
      from: 'beginning',
      onChanges: (some) => void sizes.push(some.length),
    });
    expect(await follower.drainOnce()).toBe((await logAfter(app)).length);
    expect(sizes.slice(0, 2)).toEqual([500, 500]);
    await follower.stop();
  });
});
