import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { runSql } from '../../platform/database';
import { declareMetrics } from '../../platform/metrics';
import { nowSql } from './clock';
import type { Outcome } from './retries/outcome';

/** A longer queue is told as this one: counting it must not take long. */
const MOST_COUNTED = 100_000;

const depths = z.array(z.object({ depth: z.coerce.number() }));
const ages = z.array(z.object({ ms: z.coerce.number() }));

/** Attempts of this process by what followed from them, since its start. */
export class AttemptCounts {
  readonly #counts = { succeeded: 0, retried: 0, failed: 0 };

  add({ state }: Outcome): void {
    this.#counts[state === 'waiting' ? 'retried' : state] += 1;
  }

  samples() {
    return Object.entries(this.#counts).map(([outcome, value]) => ({ labels: { outcome }, value }));
  }
}

/** Declares what `/_metrics` tells of webhooks. */
export function declareWebhookMetrics(strapi: Core.Strapi, attempts: AttemptCounts): void {
  declareMetrics(strapi, [
    {
      name: 'webhook_queue_depth',
      help: `Deliveries that have neither succeeded nor failed, of all instances; ${String(MOST_COUNTED)} at most.`,
      kind: 'gauge',
      read: () => queueDepth(strapi),
    },
    {
      name: 'webhook_oldest_waiting_seconds',
      help: 'Age of the oldest delivery that has neither succeeded nor failed; 0 if there is none.',
      kind: 'gauge',
      read: () => oldestWaiting(strapi),
    },
    {
      name: 'webhook_attempts',
      help: 'Attempts of this process: succeeded, to be retried, or failed for good.',
      kind: 'counter',
      labels: ['outcome'],
      read: () => attempts.samples(),
    },
  ]);
}

async function queueDepth(strapi: Core.Strapi): Promise<number> {
  const [row] = depths.parse(
    await runSql(
      strapi,
      `select count(*) as depth from (
         select 1 from threeline_webhook_deliveries where state = 'waiting' limit ?
       ) waiting`,
      [MOST_COUNTED],
    ),
  );
  return row?.depth ?? 0;
}

/** The lowest id is the oldest, and found by the index of states. */
async function oldestWaiting(strapi: Core.Strapi): Promise<number> {
  const [row] = ages.parse(
    await runSql(
      strapi,
      `select ${nowSql(strapi)} - created_at as ms from threeline_webhook_deliveries
       where state = 'waiting' order by id limit 1`,
      [],
    ),
  );
  return Math.max(0, row?.ms ?? 0) / 1000;
}
