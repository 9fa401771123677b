import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { isPublished } from '../../../articles/read';
import { runSql } from '../sql';
import { INDEX_VERSION } from './entry';
import {
  BATCH,
  lockIndex,
  isNewerVersion,
  saveProgress,
  readProgress,
  type Progress,
} from './progress';
import { indexArticle } from './put-article';
import { readArticles } from './read-articles';
import { deleteWords, removeOrphans } from './store';

/**
 * Starts to rebuild the whole index with this version. Every process that calls `buildStep` takes part.
 *
 * @param evenIfNewer whether to rebuild an index of a newer version
 */
export async function startRebuild(
  strapi: Core.Strapi,
  { evenIfNewer }: { evenIfNewer: boolean },
): Promise<void> {
  await strapi.db.transaction(async () => {
    await lockIndex(strapi);
    if (!evenIfNewer && isNewerVersion(await readProgress(strapi))) return;
    await saveProgress(strapi, { version: INDEX_VERSION, after: 0, done: false });
  });
}

/**
 * Indexes the next batch of articles if the index is not complete. The position is stored in the
 * transaction of the entries. A build therefore continues after a restart, and several processes share
 * its work without repeating any.
 *
 * @returns the number of articles, or `null` if this version has nothing to build
 */
export async function buildStep(strapi: Core.Strapi): Promise<number | null> {
  // Usually the index is complete. Do not wait for the lock then.
  if (isComplete(await readProgress(strapi))) return null;
  return await strapi.db.transaction(async () => {
    await lockIndex(strapi);
    const progress = await readProgress(strapi);
    if (isComplete(progress)) return null;
    const after = progress?.version === INDEX_VERSION ? progress.after : 0;
    // Words of deleted articles would lead to corrections without a match.
    if (after === 0) await deleteWords(strapi);
    const next = await articlesAfter(strapi, after);
    for (const article of await readArticles(strapi, { id: next })) {
      await indexArticle(strapi, article, true);
    }
    const done = next.length < BATCH;
    if (done) await removeOrphans(strapi);
    await saveProgress(strapi, { version: INDEX_VERSION, after: next.at(-1) ?? after, done });
    return next.length;
  });
}

const isComplete = (progress: Progress | undefined): boolean =>
  isNewerVersion(progress) || (progress?.version === INDEX_VERSION && progress.done);

async function articlesAfter(strapi: Core.Strapi, after: number): Promise<number[]> {
  const rows = await runSql(
    strapi,
    z.object({ id: z.number() }),
    `select id from articles where id > ? and ${isPublished('articles')} order by id limit ${String(BATCH)}`,
    [after],
  );
  return rows.map(({ id }) => id);
}
