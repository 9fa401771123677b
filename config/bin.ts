import type { Core } from '@strapi/strapi';

/** The bin of deleted articles. Read as `strapi.config.get('bin')`. */
const config = ({ env }: Core.Config.Shared.ConfigParams) => ({
  /** The number of days for which a deleted article can be restored. */
  days: env.int('BIN_DAYS', 30),
  /** Whether this process empties the bin. Commands do not, because they do not follow changes. */
  run: env.bool('CHANGES_FOLLOW', true),
});

export default config;
