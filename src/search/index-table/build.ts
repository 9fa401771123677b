import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { runSql } from '../sql';
import { entryOf, INDEX_VERSION } from './entry';
import { holdIndex } from './keep';
import { readArticles } from './read-articles';
import { putEntry, removeOrphans } from './store';

/** Articles of one step; each step is a transaction that whoever publishes may wait for. */
const BATCH = 25;
const KEY = 'search-index';

const progress = z.object({
  version: z.number(),
  /** The row of the last article that is in. */
  after: z.number(),
  done: z.boolean(),
});

const storeOf = (strapi: Core.Strapi) => strapi.store({ type: 'core', name: 'threeline' });

/** Has the whole index made again: by whoever takes the steps, from the next one on. */
export async function startRebuild(strapi: Core.Strapi): Promise<void> {
  await strapi.db.transaction(async () => {
    await holdIndex(strapi);
    await storeOf(strapi).set({
      key: KEY,
      value: { version: INDEX_VERSION, after: 0, done: false },
    });
  });
}

/**
 * Indexes the next articles of a build, if one is under way or has never been. The place is kept in
 * the database and moved with the entries: so a build goes on after a restart, and several processes
 * at it share the work and do none of it twice.
 *
 * @returns how many articles it indexed, or `null` where the index is complete
 */
export async function buildStep(strapi: Core.Strapi): Promise<number | null> {
  const store = storeOf(strapi);
  // Most looks find nothing to do, and need not wait for anyone.
  if (isDone(progress.safeParse(await store.get({ key: KEY })).data)) return null;
  return await strapi.db.transaction(async () => {
    await holdIndex(strapi);
    const kept = progress.safeParse(await store.get({ key: KEY })).data;
    if (isDone(kept)) return null;
    const after = kept?.version === INDEX_VERSION ? kept.after : 0;
    const next = await articlesAfter(strapi, after);
    for (const article of await readArticles(strapi, { id: next })) {
      await putEntry(strapi, entryOf(article), true);
    }
    const done = next.length < BATCH;
    if (done) await removeOrphans(strapi);
    const value = { version: INDEX_VERSION, after: next.at(-1) ?? after, done };
    await store.set({ key: KEY, value });
    return next.length;
  });
}

const isDone = (kept: z.infer<typeof progress> | undefined): boolean =>
  kept?.version === INDEX_VERSION && kept.done;

async function articlesAfter(strapi: Core.Strapi, after: number): Promise<number[]> {
  const rows = await runSql(
    strapi,
    z.object({ id: z.number() }),
    `select id from articles where id > ? and published_at is not null order by id limit ${String(BATCH)}`,
    [after],
  );
  return rows.map(({ id }) => id);
}
