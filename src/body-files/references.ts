import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { beforeCommit } from '../changes';
import { withKnex, type Knex, type KnexQuery } from '../documents';
import { jsonValue } from '../entity-reads';
import { findFiles } from './find-files';
import { imagesOf } from './image';

const ARTICLE = 'api::article.article';
const TABLE = 'threeline_body_files';

/** Rows in one insert; SQLite limits the number of its values. */
const CHUNK = 200;

/** A version of an article whose bodies show a file. */
export interface ArticleShowingFile {
  /** The row of the article. */
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
 * The drafts and published articles that show a file in a body, in the current transaction, published
 * ones first. Covers and avatars are relations of Strapi's own and not among them.
 *
 * @param fileId the numeric id of a file of the media library
 * @param limit how many rows are read at most
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
 * A query of the ids of article rows (drafts and published versions) whose bodies show files.
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
export function keepReferences(strapi: Core.Strapi): void {
  beforeCommit(strapi, async (changes) => {
    for (const { uid, documentId, locale } of changes) {
      if (uid === ARTICLE && locale !== null) await recordReferences(strapi, documentId, locale);
    }
  });
}

const bodies = z.array(z.object({ status: z.enum(['draft', 'published']), body: jsonValue }));

/** Replaces the references of an article in one locale by what its bodies show now. */
async function recordReferences(
  strapi: Core.Strapi,
  documentId: string,
  locale: string,
): Promise<void> {
  const address = { document_id: documentId, locale };
  await withKnex(strapi, async (knex) => {
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
    const shown = new Map(
      images.flatMap(({ status, image }) => {
        const file = files.of(image);
        return file === null
          ? []
          : [[`${status} ${String(file.id)}`, { ...address, status, file_id: file.id }] as const];
      }),
    );
    await knex(TABLE).where(address).delete();
    const rows = [...shown.values()];
    for (let start = 0; start < rows.length; start += CHUNK) {
      await knex(TABLE).insert(rows.slice(start, start + CHUNK));
    }
  });
}

/** Sections whose bodies hold an image, beside their articles. The text search drops most bodies early. */
const bodiesWithImages = (knex: Knex) =>
  knex('articles as a')
    .join('articles_cmps as l', 'l.entity_id', 'a.id')
    .join('components_article_sections as s', 's.id', 'l.cmp_id')
    .where('l.component_type', 'article.section')
    .whereRaw(`cast(s.body as text) like '%"image"%'`);

/** Articles whose rows one transaction reads. */
const BATCH = 500;

const addresses = z.array(
  z.object({ document_id: z.string(), locale: z.string().nullable(), id: z.number() }),
);

/** Records the references of articles that were written before this table existed. */
async function recordOldReferences(strapi: Core.Strapi, from: number): Promise<number | null> {
  const [last, found] = await withKnex(strapi, async (knex) => {
    const batch: unknown = await knex('articles')
      .select('id')
      .where('id', '>', from)
      .orderBy('id')
      .limit(BATCH);
    const ids = z.array(z.object({ id: z.number() })).parse(batch);
    const to = ids.length < BATCH ? null : (ids.at(-1)?.id ?? null);
    const query = bodiesWithImages(knex)
      .where('a.id', '>', from)
      .distinct('a.id', 'a.document_id', 'a.locale');
    if (to !== null) void query.where('a.id', '<=', to);
    return [to, (await query) as unknown] as const;
  });
  for (const { document_id: documentId, locale } of addresses.parse(found)) {
    if (locale !== null) await recordReferences(strapi, documentId, locale);
  }
  return last;
}

/** A step of the first start of a version that has this table. */
export const referenceSteps = { 'body-files': { part: recordOldReferences } };
