/** The tables of `database/migrations/2026.11.25T00.00.00.webhooks.ts`. */
export const MESSAGES = 'threeline_webhook_messages';
export const DELIVERIES = 'threeline_webhook_deliveries';
export const ATTEMPTS = 'threeline_webhook_attempts';
export const SUBSCRIPTION_STATES = 'threeline_webhook_subscriptions';
