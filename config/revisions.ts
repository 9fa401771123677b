import type { Core } from '@strapi/strapi';

/** Revisions of articles. Read as `strapi.config.get('revisions')`. */
const config = ({ env }: Core.Config.Shared.ConfigParams) => ({
  /**
   * The number of revisions that an article keeps in one language. The oldest are deleted first.
   */
  keep: env.int('REVISIONS_KEEP', 50),
});

export default config;
