import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { writeInCommitOrder, type WriteLogged } from '../../platform/change-log';
import { chunks, withKnex, type Knex } from '../../platform/database';
import { jsonValue } from '../../platform/entity-json';
import { componentTable } from '../../strapi';
import { findFiles } from './find-files';
import { imagesOf } from './image';
import { ARTICLE } from '../uids';

/** Which version of an article shows which files of the media library in a body. */
export const TABLE = 'threeline_body_files';

/** Rows per insert. SQLite limits the number of values. */
const CHUNK = 200;

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
export async function recordReferences(
  strapi: Core.Strapi,
  documentId: string,
  locale: string,
): Promise<void> {
  const shown = await filesShownBy(strapi, documentId, locale);
  await withKnex(strapi, async (knex) => {
    await knex(TABLE).where({ document_id: documentId, locale }).delete();
    for (const rows of chunks(shown.values(), CHUNK)) await knex(TABLE).insert(rows);
  });
}

/** Identifies a reference of an article in one locale. */
export const keyOf = (status: string, fileId: number) => `${status} ${String(fileId)}`;

/** The files that the bodies of an article in one locale show, by `keyOf`. */
export async function filesShownBy(
  strapi: Core.Strapi,
  documentId: string,
  locale: string,
): Promise<Map<string, Reference>> {
  return withKnex(strapi, async (knex) => {
    const found: unknown = await bodiesWithImages(strapi, knex)
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
export function bodiesWithImages(strapi: Core.Strapi, knex: Knex) {
  const { table, entityColumn, componentColumn, typeColumn } = componentTable(strapi, ARTICLE);
  return knex('articles as a')
    .join(`${table} as l`, `l.${entityColumn}`, 'a.id')
    .join('components_article_sections as s', 's.id', `l.${componentColumn}`)
    .where(`l.${typeColumn}`, 'article.section')
    .whereRaw(`cast(s.body as text) like '%"image"%'`);
}
