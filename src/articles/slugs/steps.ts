import type { Core } from '@strapi/strapi';
import { isPostgres, nowSql, runSql, withKnex } from '../../platform/database';

/** Setup steps of the first start of a version. */
export const slugSteps = {
  'former-slugs-released': releaseOrphans,
  'slugs-found-in-any-case': redirectLowerCase,
};

/**
 * Older versions stored slugs with upper case, and such an article keeps its address. A request in
 * another spelling looks for the one in lower case, so that one becomes a former slug, unless another
 * article has it. Old slugs hold only ASCII, which both databases convert alike. Safe beside a running
 * instance and safe to repeat.
 */
async function redirectLowerCase(strapi: Core.Strapi): Promise<void> {
  const now = isPostgres(strapi) ? `statement_timestamp() at time zone 'UTC'` : nowSql(strapi);
  const sources = [
    `select "locale", lower("slug") as "slug", "document_id" from "articles" where "slug" <> lower("slug")`,
    `select "article_locale" as "locale", lower("slug") as "slug", "article_document_id" as "document_id"
     from "threeline_former_slugs" where "slug" <> lower("slug")`,
  ];
  for (const source of sources) {
    await runSql(
      strapi,
      `insert into "threeline_former_slugs" ("article_locale", "slug", "article_document_id", "created_at")
       select s."locale", s."slug", min(s."document_id"), ${now}
       from (${source}) as s
       where s."locale" is not null and not exists (
         select 1 from "articles" as a where a."slug" = s."slug" and a."locale" = s."locale")
       group by s."locale", s."slug"
       on conflict do nothing`,
    );
  }
}

/**
 * Deletes obsolete former slugs that older versions have left: those of articles whose language was
 * deleted, and those that an article is published under. One statement, because Strapi's query
 * layer cannot compare two tables. Safe beside a running instance and safe to repeat.
 */
async function releaseOrphans(strapi: Core.Strapi): Promise<void> {
  await withKnex(strapi, (knex) => {
    const articles = () => knex('articles as a').select(knex.raw('1'));
    return knex('threeline_former_slugs')
      .whereNotExists(
        articles()
          .whereRaw('a.document_id = threeline_former_slugs.article_document_id')
          .whereRaw('a.locale = threeline_former_slugs.article_locale'),
      )
      .orWhereExists(
        articles()
          .whereNotNull('a.published_at')
          .whereRaw('a.slug = threeline_former_slugs.slug')
          .whereRaw('a.locale = threeline_former_slugs.article_locale'),
      )
      .delete();
  });
}
