import type { Core } from '@strapi/strapi';
import { withKnex } from '../../platform/database';

/** Setup steps of the first start of a version. */
export const slugSteps = {
  'former-slugs-released': releaseOrphans,
};

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
