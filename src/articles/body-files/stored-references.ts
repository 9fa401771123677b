import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { lockDocument, ownStore, withKnex } from '../../platform/database';
import { ARTICLE } from '../uids';
import { bodiesWithImages, filesShownBy, keyOf, recordReferences, TABLE } from './references';

const DONE = 'body-files-recorded';

/** Articles per batch. */
const BATCH = 500;

const idRows = z.array(z.object({ id: z.number() }));
const addresses = z.array(z.object({ document_id: z.string(), locale: z.string().nullable() }));

/**
 * Records the files of bodies that older versions have written. Runs at each start until a whole
 * pass changes nothing, because an older version may write during a rolling deploy. Safe to run on
 * two instances concurrently.
 */
export async function recordStoredReferences(strapi: Core.Strapi): Promise<void> {
  const store = ownStore(strapi);
  if ((await store.get({ key: DONE })) !== null) return;
  let changed = 0;
  let from: number | null = 0;
  while (from !== null) {
    const [found, last]: Batch = await readBatch(strapi, from);
    for (const { document_id: documentId, locale } of found) {
      if (locale !== null && (await correctReferences(strapi, documentId, locale))) changed += 1;
    }
    from = last;
  }
  if (changed > 0) {
    strapi.log.info('Recorded the files that stored bodies show.', { articles: changed });
    return;
  }
  await store.set({ key: DONE, value: { at: new Date().toISOString() } });
}

/** Articles with files or with references, and the id at which the next batch begins. */
type Batch = [z.infer<typeof addresses>, number | null];

async function readBatch(strapi: Core.Strapi, from: number): Promise<Batch> {
  return withKnex(strapi, async (knex) => {
    const batch: unknown = await knex('articles')
      .select('id')
      .where('id', '>', from)
      .orderBy('id')
      .limit(BATCH);
    const ids = idRows.parse(batch);
    const last = ids.at(-1)?.id;
    if (last === undefined) return [[], null];
    const recorded = knex('articles as a')
      .join(`${TABLE} as r`, (join) => {
        join.on('r.document_id', 'a.document_id').andOn('r.locale', 'a.locale');
      })
      .whereBetween('a.id', [from + 1, last])
      .select('a.document_id', 'a.locale');
    const found: unknown = await bodiesWithImages(strapi, knex)
      .whereBetween('a.id', [from + 1, last])
      .select('a.document_id', 'a.locale')
      .union(recorded);
    return [addresses.parse(found), ids.length < BATCH ? null : last];
  });
}

const recordedRows = z.array(z.object({ status: z.string(), file_id: z.number() }));

/** @returns whether the references of an article were wrong */
async function correctReferences(
  strapi: Core.Strapi,
  documentId: string,
  locale: string,
): Promise<boolean> {
  const shown = await filesShownBy(strapi, documentId, locale);
  const found: unknown = await withKnex(strapi, (knex) =>
    knex(TABLE).where({ document_id: documentId, locale }).select('status', 'file_id'),
  );
  const recorded = recordedRows.parse(found);
  const isSame =
    recorded.length === shown.size &&
    recorded.every(({ status, file_id: fileId }) => shown.has(keyOf(status, fileId)));
  if (isSame) return false;
  await strapi.db.transaction(async () => {
    // Wait for a concurrent write to the article, which records its references too.
    await lockDocument(strapi, ARTICLE, documentId);
    await recordReferences(strapi, documentId, locale);
  });
  return true;
}
