import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { parseRetrySchedule } from './retries/retry-schedule';

const HOUR = 60 * 60 * 1000;

const settings = z
  .object({
    dispatch: z.boolean(),
    allowPrivateNetwork: z.boolean(),
    retrySchedule: z.string(),
    timeout: z.number().positive(),
    concurrency: z.number().int().min(1).max(1000),
    concurrencyPerSubscription: z.number().int().min(1).max(1000),
    shutdownGrace: z.number().min(0),
    failingDays: z.number().positive(),
    secretOverlapHours: z.number().min(0),
    succeededRetentionDays: z.number().positive(),
    failedRetentionDays: z.number().positive(),
  })
  .transform((given) => ({
    dispatch: given.dispatch,
    allowPrivateNetwork: given.allowPrivateNetwork,
    retrySeconds: parseRetrySchedule(given.retrySchedule),
    // A fraction of a millisecond is no bigint, which a lease is computed with.
    timeoutMs: Math.round(given.timeout * 1000),
    concurrency: given.concurrency,
    concurrencyPerSubscription: given.concurrencyPerSubscription,
    shutdownGraceMs: given.shutdownGrace * 1000,
    failingMs: given.failingDays * 24 * HOUR,
    secretOverlapMs: given.secretOverlapHours * HOUR,
    succeededRetentionMs: given.succeededRetentionDays * 24 * HOUR,
    failedRetentionMs: given.failedRetentionDays * 24 * HOUR,
  }));

export type WebhookSettings = z.infer<typeof settings>;

/**
 * The settings of `config/webhooks.ts`.
 *
 * @throws Error that names the wrong setting
 */
export const webhookSettings = (strapi: Core.Strapi): WebhookSettings =>
  settings.parse(strapi.config.get('webhooks'));
