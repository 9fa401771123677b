import type { Core } from '@strapi/strapi';

/** Search; read as `strapi.config.get('search')`. */
const config = ({ env }: Core.Config.Shared.ConfigParams) => ({
  /** Whether this process keeps the index up to date. Commands do not, for they do not follow changes either. */
  index: env.bool('SEARCH_INDEX', env.bool('CHANGES_FOLLOW', true)),
});

export default config;
