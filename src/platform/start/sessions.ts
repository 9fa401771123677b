import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import type { PgConnection } from '../../strapi';
import { StartError } from './start-error';

/** How long an answer may take before a pooler counts as waiting for the other transaction. */
const ANSWER_MS = 3_000;

const setting = z.tuple([z.object({ value: z.string().nullable() })]);

const ask = async (connection: PgConnection, text: string, values: unknown[]) =>
  setting.parse((await connection.query({ name: '', text, values })).rows)[0].value;

/**
 * Refuses a pooler that lends a session of the server for one transaction only, as PgBouncer does with
 * `pool_mode = transaction`. Locks of starts and notifications of changes belong to a session.
 *
 * One connection leaves a value in its session. The other begins a transaction, for which a pooler
 * lends the session that has become free last. So the first one no longer finds its value, or waits.
 * https://www.pgbouncer.org/features.html
 *
 * @throws StartError
 */
export async function requireSessions(first: PgConnection, second: PgConnection): Promise<void> {
  const mark = randomUUID();
  await ask(first, `select set_config('threeline.session', $1, false) as value`, [mark]);
  let found: string | null;
  try {
    await second.query('begin');
    await second.query('select 1');
    found = await Promise.race([
      ask(first, `select current_setting('threeline.session', true) as value`, []),
      pause(ANSWER_MS, null, { ref: false }),
    ]);
  } catch (error) {
    // With `pool_mode = statement`, there is no transaction either.
    throw refusal(error);
  } finally {
    await second.query('rollback').catch(() => undefined);
  }
  if (found !== mark) throw refusal();
}

const refusal = (cause?: unknown) =>
  new StartError(
    'DATABASE_URL leads to a pooler without sessions, such as PgBouncer with pool_mode = transaction. Connect to PostgreSQL itself, or set pool_mode = session.',
    { cause },
  );
