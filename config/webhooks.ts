import type { Core } from '@strapi/strapi';

const DEFAULT_SCHEDULE = '5,300,1800,7200,18000,36000,50400,72000,86400';

/** How webhooks are delivered; read as `strapi.config.get('webhooks')`. */
const config = ({ env }: Core.Config.Shared.ConfigParams) => ({
  /** Whether this process sends. What a process writes is recorded for delivery either way. */
  dispatch: env.bool('WEBHOOK_DISPATCH', true),
  /** Whether private, loopback and otherwise reserved addresses may be reached. */
  allowPrivateNetwork: env.bool('WEBHOOK_ALLOW_PRIVATE_NETWORK', env('NODE_ENV') !== 'production'),
  /** Seconds until each further attempt; when they are used up a delivery has failed. */
  retrySchedule: env('WEBHOOK_RETRY_SCHEDULE', DEFAULT_SCHEDULE),
  /** Seconds for which a receiver may take to answer. */
  timeout: env.float('WEBHOOK_TIMEOUT', 15),
  /** Requests under way at once: in all, and to one subscription. */
  concurrency: env.int('WEBHOOK_CONCURRENCY', 200),
  concurrencyPerSubscription: env.int('WEBHOOK_CONCURRENCY_PER_SUBSCRIPTION', 20),
  /** Seconds for which a stop waits for requests under way. */
  shutdownGrace: env.float('WEBHOOK_SHUTDOWN_GRACE', 10),
  /** Days of nothing but failures after which a subscription is switched off. */
  failingDays: env.float('WEBHOOK_FAILING_DAYS', 5),
  /** Hours for which the old secret signs too after a rotation. */
  secretOverlapHours: env.float('WEBHOOK_SECRET_OVERLAP_HOURS', 24),
  /** Days for which deliveries are kept after they ended. */
  succeededRetentionDays: env.float('WEBHOOK_SUCCEEDED_RETENTION_DAYS', 7),
  failedRetentionDays: env.float('WEBHOOK_FAILED_RETENTION_DAYS', 30),
});

export default config;
