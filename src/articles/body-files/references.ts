import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { writeInCommitOrder, type WriteLogged } from '../../platform/change-log';
import {
  ownStore,
  lockDocument,
  withKnex,
  type Knex,
  type KnexQuery,
} from '../../platform/database';
import { jsonValue } from '../../platform/entity-json';
import { findFiles } from './find-files';
import { imagesOf } from './image';
import { ARTICLE } from '../uids';

const TABLE = 'threeline_body_files';

/** Rows per insert. SQLite limits the number of values. */
const CHUNK = 200;

/** A draft or published version of an article whose bodies show a file. */
interface ArticleShowingFile {
  /** The id of the article's row. */
  id: number;
  documentId: string;
  locale: string;
  published: boolean;
  title: string;
}

const showing = z.array(
  z.object({
    id: z.number(),
    documentId: z.string(),
    locale: z.string(),
    status: z.enum(['draft', 'published']),
    title: z
      .string()
      .nullable()
      .transform((title) => title ?? ''),
  }),
);

/**
 * The drafts and published articles that show a file in a body, published ones first. Reads in the
 * current transaction. Covers and avatars are relations of Strapi and not included.
 *
 * @param fileId the numeric id of a file of the media library
 * @param limit the greatest number of rows
 */
export async function articlesShowingFile(
  strapi: Core.Strapi,
  fileId: number,
  limit = 1000,
): Promise<ArticleShowingFile[]> {
  const found: unknown = await withKnex(strapi, (knex) =>
    knex(`${TABLE} as r`)
      .join('articles as a', (join) => {
        join.on('a.document_id', 'r.document_id').andOn('a.locale', 'r.locale');
      })
      .where('r.file_id', fileId)
      .whereRaw(`(case when a.published_at is null then 'draft' else 'published' end) = r.status`)
      .select('a.id', { documentId: 'a.document_id' }, 'a.locale', 'r.status', 'a.title')
      .orderBy([{ column: 'r.status', order: 'desc' }, 'a.id'])
      .limit(limit),
  );
  return showing
    .parse(found)
    .map(({ status, ...row }) => ({ ...row, published: status === 'published' }));
}

/**
 * Builds a query of the ids of article rows (drafts and published versions) whose bodies show
 * files.
 *
 * @param fileIds a query of the numeric ids of those files
 */
export const articlesWithFiles = (knex: Knex, fileIds: KnexQuery): KnexQuery =>
  knex(`${TABLE} as r`)
    .join('articles as a', (join) => {
      join.on('a.document_id', 'r.document_id').andOn('a.locale', 'r.locale');
    })
    .whereRaw(`(case when a.published_at is null then 'draft' else 'published' end) = r.status`)
    .whereIn('r.file_id', fileIds)
    .select('a.id');

/** Records in the transaction of each write which files an article's bodies show. */
export function recordReferencesOnWrite(strapi: Core.Strapi): void {
  // Under the log's lock: two transactions that change one article would both insert its rows.
  const write: WriteLogged = async (changes) => {
    for (const { uid, documentId, locale } of changes) {
      if (uid === ARTICLE && locale !== null) await recordReferences(strapi, documentId, locale);
    }
  };
  writeInCommitOrder(strapi, () => Promise.resolve(write));
}

const bodies = z.array(z.object({ status: z.enum(['draft', 'published']), body: jsonValue }));

interface Reference {
  document_id: string;
  locale: string;
  status: 'draft' | 'published';
  file_id: number;
}

/** Replaces the references of an article in one locale by the files that its bodies show now. */
async function recordReferences(
  strapi: Core.Strapi,
  documentId: string,
  locale: string,
): Promise<void> {
  const rows = [...(await filesShownBy(strapi, documentId, locale)).values()];
  await withKnex(strapi, async (knex) => {
    await knex(TABLE).where({ document_id: documentId, locale }).delete();
    for (let start = 0; start < rows.length; start += CHUNK) {
      await knex(TABLE).insert(rows.slice(start, start + CHUNK));
    }
  });
}

const keyOf = (status: string, fileId: number) => `${status} ${String(fileId)}`;

/** The files that the bodies of an article in one locale show, by `keyOf`. */
async function filesShownBy(
  strapi: Core.Strapi,
  documentId: string,
  locale: string,
): Promise<Map<string, Reference>> {
  return withKnex(strapi, async (knex) => {
    const found: unknown = await bodiesWithImages(knex)
      .where({ 'a.document_id': documentId, 'a.locale': locale })
      .select('s.body')
      .select(
        knex.raw(`case when a.published_at is null then 'draft' else 'published' end as status`),
      );
    const images = bodies
      .parse(found)
      .flatMap(({ status, body }) => imagesOf(body).map((image) => ({ status, image })));
    const files = await findFiles(
      strapi,
      images.map(({ image }) => image),
    );
    return new Map(
      images.flatMap(({ status, image }) => {
        const file = files.of(image);
        if (file === null) return [];
        const row = { document_id: documentId, locale, status, file_id: file.id };
        return [[keyOf(status, file.id), row] as const];
      }),
    );
  });
}

/**
 * Sections whose bodies contain an image, with their articles. The search in the text skips most
 * bodies early.
 */
const bodiesWithImages = (knex: Knex) =>
  knex('articles as a')
    .join('articles_cmps as l', 'l.entity_id', 'a.id')
    .join('components_article_sections as s', 's.id', 'l.cmp_id')
    .where('l.component_type', 'article.section')
    .whereRaw(`cast(s.body as text) like '%"image"%'`);

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
    const found: unknown = await bodiesWithImages(knex)
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
