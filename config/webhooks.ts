import type { Core } from '@strapi/strapi';

const DEFAULT_SCHEDULE = '5,300,1800,7200,18000,36000,50400,72000,86400';

/** The delivery of webhooks. Read as `strapi.config.get('webhooks')`. */
const config = ({ env }: Core.Config.Shared.ConfigParams) => ({
  /** Whether this process sends deliveries. Every process records them. */
  dispatch: env.bool('WEBHOOK_DISPATCH', true),
  /** Whether deliveries may reach private, loopback and other reserved addresses. */
  allowPrivateNetwork: env.bool('WEBHOOK_ALLOW_PRIVATE_NETWORK', env('NODE_ENV') !== 'production'),
  /** Seconds before each retry. After the last one, the delivery has failed. */
  retrySchedule: env('WEBHOOK_RETRY_SCHEDULE', DEFAULT_SCHEDULE),
  /** Seconds after which a request times out. */
  timeout: env.float('WEBHOOK_TIMEOUT', 15),
  /** Concurrent requests: in total, and per subscription. */
  concurrency: env.int('WEBHOOK_CONCURRENCY', 200),
  concurrencyPerSubscription: env.int('WEBHOOK_CONCURRENCY_PER_SUBSCRIPTION', 20),
  /** Seconds for which a shutdown waits for running requests. */
  shutdownGrace: env.float('WEBHOOK_SHUTDOWN_GRACE', 10),
  /** Days of failures only, after which a subscription is disabled. */
  failingDays: env.float('WEBHOOK_FAILING_DAYS', 5),
  /** Hours for which the old secret also signs after a rotation. */
  secretOverlapHours: env.float('WEBHOOK_SECRET_OVERLAP_HOURS', 24),
  /** Days after which finished deliveries are deleted. */
  succeededRetentionDays: env.float('WEBHOOK_SUCCEEDED_RETENTION_DAYS', 7),
  failedRetentionDays: env.float('WEBHOOK_FAILED_RETENTION_DAYS', 30),
});

export default config;
