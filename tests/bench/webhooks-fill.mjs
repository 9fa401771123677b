// Fills a database with deliveries that wait, by SQL: the application would take hours.

const BODY = JSON.stringify({ event: 'entry.publish', entry: { text: 'N13. '.repeat(600) } });

/** Numbers from 1, as a table `numbers(k)`. */
const numbersOf = (knex, count) =>
  knex.client.config.client === 'pg'
    ? `generate_series(1, ${count}) as numbers(k)`
    : `(with recursive n(k) as (select 1 union all select k + 1 from n where k < ${count}) select k from n) as numbers`;

async function insert(knex, { messages, deliveries }) {
  await knex.raw(
    `insert into threeline_webhook_messages
     (webhook_id, event, uid, document_id, locale, title, sequence, body, created_at)
     select 'msg_' || k, 'entry.publish', 'api::article.article', 'd' || k, 'ko', 'Title', k, ?, 1
     from ${numbersOf(knex, messages)}`,
    [BODY],
  );
  await knex.raw(
    `insert into threeline_webhook_deliveries
     (message_id, subscription_id, event, document_id, state, held, attempts, tries, next_at,
      set_at, created_at)
     ${deliveries}`,
  );
  await knex.raw('analyze');
}

/** The same messages for every subscription. */
export const fillDeliveries = (knex, subscriptions, each) =>
  insert(knex, {
    messages: each,
    deliveries: `select k, s.id, 'entry.publish', 'd' || k, 'waiting', 0, 0, 0, k, k, k
      from ${numbersOf(knex, each)} cross join strapi_webhooks as s
      where s.id in (${subscriptions.join(', ')})`,
  });

/**
 * A backlog as an outage leaves it: a third retries that are due, a third that are not, and a third
 * first attempts, of which every other waits for the change before it.
 */
export const fillBacklog = (knex, subscriptions, count) =>
  insert(knex, {
    messages: Math.min(count, 10_000),
    deliveries: `select 1 + k % ${Math.min(count, 10_000)},
        ${subscriptions[0]} + k % ${subscriptions.length}, 'entry.publish', 'd' || (k / 20), 'waiting',
        case when k % 3 = 0 and (k / 10) % 2 = 1 then 1 else 0 end,
        case when k % 3 = 0 then 0 else 1 end, case when k % 3 = 0 then 0 else 1 end,
        case when k % 3 = 2 then 4000000000000 else k end, k, k
      from ${numbersOf(knex, count)}`,
  });
