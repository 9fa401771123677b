import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { isPublished } from '../../../articles/read';
import { ARTICLE } from '../../../articles/uids';
import { chunks, runSql, withKnex } from '../../../platform/database';
import { databaseModel } from '../../../strapi';
import type { ArticleVersion, SluggedVersion } from './decide';

/** The table of `database/migrations/2026.11.28T05.00.00.announced-slugs.ts`. */
const TABLE = 'threeline_announced_slugs';

const rows = z.array(
  z
    .object({ document_id: z.string(), locale: z.string(), slug: z.string() })
    .transform(({ document_id: documentId, locale, slug }) => ({ documentId, locale, slug })),
);

/** Whether no slugs are stored, as before announcements were switched on for the first time. */
export async function knowsNone(strapi: Core.Strapi): Promise<boolean> {
  return (await runSql(strapi, `select 1 from ${TABLE} limit 1`)).length === 0;
}

/**
 * Stores the slugs of all published articles instead of those that are stored, in the current transaction
 * and by one statement: there may be a hundred thousand articles. Without it, nobody would know the address
 * of an article that was published before announcements were switched on, once it is deleted.
 */
export async function refillKnownSlugs(strapi: Core.Strapi): Promise<void> {
  const articles = databaseModel(strapi, ARTICLE).tableName;
  await runSql(strapi, `delete from ${TABLE}`);
  await runSql(
    strapi,
    `insert into ${TABLE} (document_id, locale, slug)
     select a.document_id, a.locale, a.slug from ${articles} as a
     where ${isPublished('a')} and a.slug is not null and a.locale is not null
     on conflict do nothing`,
  );
}

/** Reads the known slugs of articles, in all their languages. */
export async function readKnownSlugs(
  strapi: Core.Strapi,
  documentIds: Iterable<string>,
): Promise<SluggedVersion[]> {
  const found: SluggedVersion[] = [];
  for (const some of chunks(documentIds)) {
    const read: unknown = await withKnex(strapi, async (knex) =>
      knex(TABLE).select('document_id', 'locale', 'slug').whereIn('document_id', some),
    );
    for (const version of rows.parse(read)) found.push(version);
  }
  return found;
}

/** Stores some slugs and forgets others, in the current transaction. */
export async function saveKnownSlugs(
  strapi: Core.Strapi,
  { store, forget }: { store: readonly SluggedVersion[]; forget: readonly ArticleVersion[] },
): Promise<void> {
  for (const some of chunks(store, strapi.db.dialect.getBatchInsertSize())) {
    const rows = some.map(({ documentId, locale, slug }) => ({
      document_id: documentId,
      locale,
      slug,
    }));
    await withKnex(strapi, async (knex) =>
      knex(TABLE).insert(rows).onConflict(['document_id', 'locale']).merge(),
    );
  }
  for (const locale of new Set(forget.map((version) => version.locale))) {
    const gone = forget.filter((version) => version.locale === locale);
    for (const some of chunks(gone.map(({ documentId }) => documentId))) {
      await withKnex(strapi, async (knex) =>
        knex(TABLE).where({ locale }).whereIn('document_id', some).delete(),
      );
    }
  }
}
