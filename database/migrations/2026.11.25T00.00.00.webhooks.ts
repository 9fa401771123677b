import type { Core } from '@strapi/strapi';

type Knex = Core.Strapi['db']['connection'];

/**
 * Webhook deliveries. A migration, because they need 64-bit ids and partial indexes, which content
 * types and internal tables cannot declare. Times are milliseconds since 1970 by the database's
 * clock: numbers mean the same on both databases. Nothing refers to content: a delivery outlives the
 * document that it tells of.
 */
export async function up(knex: Knex): Promise<void> {
  if (await knex.schema.hasTable('threeline_webhook_messages')) return;

  // What is sent, once for all subscriptions that receive it.
  await knex.schema.createTable('threeline_webhook_messages', (table) => {
    table.bigIncrements('id');
    table.string('webhook_id', 64).notNullable();
    table.string('event').notNullable();
    table.string('uid');
    table.string('document_id');
    table.string('locale');
    table.string('title');
    table.bigInteger('sequence');
    table.text('body').notNullable();
    table.bigInteger('created_at').notNullable();
    table.index(['document_id', 'id'], 'threeline_webhook_messages_document');
  });

  await knex.schema.createTable('threeline_webhook_deliveries', (table) => {
    table.bigIncrements('id');
    table.bigInteger('message_id').notNullable();
    table.integer('subscription_id').notNullable();
    table.string('event').notNullable();
    table.string('document_id');
    // waiting, succeeded or failed
    table.string('state', 16).notNullable();
    // 1 while an earlier change of the same document waits for its first attempt
    table.smallint('held').notNullable();
    // All attempts, and those since the schedule began anew.
    table.integer('attempts').notNullable();
    table.integer('tries').notNullable();
    table.bigInteger('next_at').notNullable();
    // When next_at was decided, so that a clock that is set back can be noticed.
    table.bigInteger('set_at').notNullable();
    table.string('leased_by', 64);
    table.bigInteger('created_at').notNullable();
    table.bigInteger('finished_at');
    table.string('error_code', 64);
    table.text('error');
    table.index(['message_id'], 'threeline_webhook_deliveries_message');
    table.index(['state', 'id'], 'threeline_webhook_deliveries_state');
    table.index(['event', 'id'], 'threeline_webhook_deliveries_event');
    table.index(['subscription_id', 'id'], 'threeline_webhook_deliveries_subscription');
    table.index(['document_id', 'id'], 'threeline_webhook_deliveries_document');
    table.index(['created_at', 'id'], 'threeline_webhook_deliveries_created');
  });
  // What a dispatcher looks for: the next of a subscription, whatever else waits.
  await knex.raw(
    `create index threeline_webhook_deliveries_due on threeline_webhook_deliveries
     (subscription_id, next_at, id) where state = 'waiting' and held = 0`,
  );
  // Whether an earlier change of a document still waits for its first attempt.
  await knex.raw(
    `create index threeline_webhook_deliveries_lane on threeline_webhook_deliveries
     (subscription_id, document_id, id) where state = 'waiting' and attempts = 0`,
  );
  await knex.raw(
    `create index threeline_webhook_deliveries_finished on threeline_webhook_deliveries
     (state, finished_at) where finished_at is not null`,
  );

  await knex.schema.createTable('threeline_webhook_attempts', (table) => {
    table.bigIncrements('id');
    table.bigInteger('delivery_id').notNullable();
    table.integer('number').notNullable();
    table.bigInteger('at').notNullable();
    table.integer('duration_ms').notNullable();
    table.integer('status');
    table.string('error_code', 64);
    table.text('error');
    table.text('request_headers').notNullable();
    table.text('response_headers').notNullable();
    table.text('response_body');
    table.smallint('response_truncated').notNullable();
    table.index(['delivery_id', 'id'], 'threeline_webhook_attempts_delivery');
  });

  // What Strapi's own record of a subscription has no place for.
  await knex.schema.createTable('threeline_webhook_subscriptions', (table) => {
    table.integer('subscription_id').primary();
    table.text('secret').notNullable();
    table.bigInteger('secret_created_at').notNullable();
    table.text('previous_secret');
    table.bigInteger('previous_until');
    table.bigInteger('failing_since');
    table.bigInteger('switched_off_at');
    table.string('switched_off_reason', 16);
  });
}
