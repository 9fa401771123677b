import type { Core } from '@strapi/strapi';

/** What was published, and back again; read as `strapi.config.get('revisions')`. */
const config = ({ env }: Core.Config.Shared.ConfigParams) => ({
  /** How many revisions are kept of an article in one language; the oldest go first. */
  keep: env.int('REVISIONS_KEEP', 50),
});

export default config;
