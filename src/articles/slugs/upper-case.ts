import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { isPostgres, nowSql, runSql } from '../../platform/database';
import { canonicalSlug } from './spelling';

const stored = z.array(
  z.object({
    id: z.coerce.number(),
    locale: z.string(),
    slug: z.string(),
    documentId: z.string(),
  }),
);
type Stored = z.infer<typeof stored>;

const SOURCES = [
  `select "id", "locale", "slug", "document_id" as "documentId" from "articles"`,
  `select "id", "article_locale" as "locale", "slug", "article_document_id" as "documentId"
   from "threeline_former_slugs"`,
];

const BATCH = 1_000;

/**
 * SQLite knows lower case of ASCII only, and so does PostgreSQL in the locale C. So all other slugs are
 * compared here.
 */
const MAY_DIFFER = `("slug" <> lower("slug") or length("slug") <> octet_length("slug"))`;

/**
 * Older versions stored slugs with upper case, and such an article keeps its address. A request in
 * another spelling looks for the canonical one, so that one becomes a former slug, unless another article
 * has it. Safe beside a running instance and safe to repeat: a database can also be restored, or written by
 * an older version.
 */
export async function redirectUpperCase(strapi: Core.Strapi): Promise<void> {
  for (const source of SOURCES) {
    let last: number | undefined = 0;
    while (last !== undefined) {
      const rows: Stored = stored.parse(
        await runSql(
          strapi,
          `select * from (${source}) as s
           where "id" > ? and "locale" is not null and ${MAY_DIFFER} order by "id" limit ${BATCH}`,
          [last],
        ),
      );
      await redirect(
        strapi,
        rows.filter(({ slug }) => canonicalSlug(slug) !== slug),
      );
      last = rows.at(-1)?.id;
    }
  }
}

async function redirect(strapi: Core.Strapi, rows: Stored): Promise<void> {
  if (rows.length === 0) return;
  const now = isPostgres(strapi) ? `statement_timestamp() at time zone 'UTC'` : nowSql(strapi);
  await runSql(
    strapi,
    `insert into "threeline_former_slugs" ("article_locale", "slug", "article_document_id", "created_at")
     select s.column1, s.column2, min(s.column3), ${now}
     from (values ${rows.map(() => '(?, ?, ?)').join(', ')}) as s
     where not exists (
       select 1 from "articles" as a where a."slug" = s.column2 and a."locale" = s.column1)
     group by s.column1, s.column2
     on conflict do nothing`,
    rows.flatMap(({ locale, slug, documentId }) => [locale, canonicalSlug(slug), documentId]),
  );
}
