import type { Core } from '@strapi/strapi';
import { PUBLISHED } from '../read/pure';
import { ARTICLE } from '../uids';

/**
 * Returns why the archive setting cannot be emptied, or `null`. OpenAPI promises a summary of each article
 * where no article may lack one.
 */
export async function archiveInUse(strapi: Core.Strapi) {
  const count = await strapi.db
    .query(ARTICLE)
    .count({ where: { ...PUBLISHED, summary: { $null: true } } });
  if (count === 0) return null;
  return {
    message: `${String(count)} published articles have no summary. Write their three lines or unpublish them before you empty this setting.`,
    code: 'ARCHIVE_IN_USE',
    values: { count },
  };
}
