import type { Core } from '@strapi/strapi';

/** The change log; read as `strapi.config.get('changes')`. */
const config = ({ env }: Core.Config.Shared.ConfigParams) => ({
  /**
   * Whether this process reads the log. Commands and tests do not. Every process records its
   * writes.
   */
  follow: env.bool('CHANGES_FOLLOW', true),
  /** Days after which a change is deleted that every consumer has processed. */
  retentionDays: env.float('CHANGES_RETENTION_DAYS', 7),
  /** Days after which an absent consumer no longer prevents changes from being deleted. */
  consumerRetentionDays: env.float('CHANGES_CONSUMER_RETENTION_DAYS', 30),
});

export default config;
