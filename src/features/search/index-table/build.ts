import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { isPublished } from '../../../articles/read';
import { runSql } from '../sql';
import { INDEX_VERSION } from './entry';
import { BATCH, holdIndex, isOfNewer, keepProgress, readProgress, type Progress } from './progress';
import { indexArticle } from './put-article';
import { readArticles } from './read-articles';
import { forgetWords, removeOrphans } from './store';

/**
 * Has the whole index made again by this version: by whoever takes the steps, from the next one on.
 *
 * @param evenIfNewer whether also where the index is of a newer version
 */
export async function startRebuild(
  strapi: Core.Strapi,
  { evenIfNewer }: { evenIfNewer: boolean },
): Promise<void> {
  await strapi.db.transaction(async () => {
    await holdIndex(strapi);
    if (!evenIfNewer && isOfNewer(await readProgress(strapi))) return;
    await keepProgress(strapi, { version: INDEX_VERSION, after: 0, done: false });
  });
}

/**
 * Indexes the next articles of a build, if one is under way or has never been. The place is kept in
 * the database and moved with the entries: so a build goes on after a restart, and several processes
 * at it share the work and do none of it twice.
 *
 * @returns how many articles it took, or `null` where there is nothing for this version to make
 */
export async function buildStep(strapi: Core.Strapi): Promise<number | null> {
  // Most looks find nothing to do, and need not wait for anyone.
  if (isMade(await readProgress(strapi))) return null;
  return await strapi.db.transaction(async () => {
    await holdIndex(strapi);
    const kept = await readProgress(strapi);
    if (isMade(kept)) return null;
    const after = kept?.version === INDEX_VERSION ? kept.after : 0;
    // Words of articles that are gone would lead corrections nowhere.
    if (after === 0) await forgetWords(strapi);
    const next = await articlesAfter(strapi, after);
    for (const article of await readArticles(strapi, { id: next })) {
      await indexArticle(strapi, article, true);
    }
    const done = next.length < BATCH;
    if (done) await removeOrphans(strapi);
    await keepProgress(strapi, { version: INDEX_VERSION, after: next.at(-1) ?? after, done });
    return next.length;
  });
}

const isMade = (kept: Progress | undefined): boolean =>
  isOfNewer(kept) || (kept?.version === INDEX_VERSION && kept.done);

async function articlesAfter(strapi: Core.Strapi, after: number): Promise<number[]> {
  const rows = await runSql(
    strapi,
    z.object({ id: z.number() }),
    `select id from articles where id > ? and ${isPublished('articles')} order by id limit ${String(BATCH)}`,
    [after],
  );
  return rows.map(({ id }) => id);
}
