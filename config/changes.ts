import type { Core } from '@strapi/strapi';

/** The change log; read as `strapi.config.get('changes')`. */
const config = ({ env }: Core.Config.Shared.ConfigParams) => ({
  /** Whether this process follows the log. Commands and tests do without; writes are logged anyway. */
  follow: env.bool('CHANGES_FOLLOW', true),
  /** Days after which a change that every consumer has seen is removed. */
  retentionDays: env.float('CHANGES_RETENTION_DAYS', 7),
  /** Days of absence after which a consumer no longer keeps changes from being removed. */
  consumerRetentionDays: env.float('CHANGES_CONSUMER_RETENTION_DAYS', 30),
});

export default config;
