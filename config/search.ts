import type { Core } from '@strapi/strapi';

/** Search. Read as `strapi.config.get('search')`. */
const config = ({ env }: Core.Config.Shared.ConfigParams) => ({
  /**
   * Whether this process updates the search index. Commands do not, because they do not follow
   * changes either.
   */
  index: env.bool('SEARCH_INDEX', env.bool('CHANGES_FOLLOW', true)),
});

export default config;
