import type { Core } from '@strapi/strapi';

type Knex = Core.Strapi['db']['connection'];

/**
 * Webhook deliveries. They need 64-bit ids and partial indexes, which content types and internal
 * tables cannot declare, so a migration creates them. Times are milliseconds since 1970 by the clock
 * of the database, because numbers mean the same on both databases. There are no foreign keys to
 * content, because a delivery outlives its document.
 */
export async function up(knex: Knex): Promise<void> {
  if (await knex.schema.hasTable('threeline_webhook_messages')) return;

  // The content of deliveries. All subscriptions that receive a message share its row.
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
    // 1 while an earlier change of the same document is waiting for its first attempt
    table.smallint('held').notNullable();
    // The number of all attempts, and of those since the schedule was restarted.
    table.integer('attempts').notNullable();
    table.integer('tries').notNullable();
    table.bigInteger('next_at').notNullable();
    // The time at which next_at was set, to detect a clock that was set back.
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
  // A dispatcher finds the next due delivery of a subscription by this index.
  await knex.raw(
    `create index threeline_webhook_deliveries_due on threeline_webhook_deliveries
     (subscription_id, next_at, id) where state = 'waiting' and held = 0`,
  );
  // This index tells whether an earlier change of a document is waiting for its first attempt.
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

  // Fields of a subscription that Strapi's own table does not have.
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
