import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { PgConnection } from '../../strapi';
import { StartError } from './start-error';

const answer = z.tuple([z.object({ value: z.union([z.string(), z.number(), z.null()]) })]);

const ask = async (connection: PgConnection, text: string, values: unknown[] = []) =>
  answer.parse((await connection.query({ name: '', text, values })).rows)[0].value;

/**
 * Refuses a pooler that lends a session of the server for one transaction only, as PgBouncer does with
 * `pool_mode = transaction`. Locks of starts and notifications of changes belong to a session.
 *
 * One connection leaves a value in its session. The other one begins a transaction, for which such a
 * pooler lends the same session, or another one later to the first connection.
 * https://www.pgbouncer.org/features.html
 *
 * @throws StartError
 */
export async function requireSessions(first: PgConnection, second: PgConnection): Promise<void> {
  const mark = randomUUID();
  await ask(first, `select set_config('threeline.session', $1, false) as value`, [mark]);
  const own = await ask(first, 'select pg_backend_pid() as value');
  let isLent: boolean;
  try {
    await second.query('begin');
    // Checked first: with one session for all, the first connection would wait for this transaction.
    isLent =
      (await ask(second, 'select pg_backend_pid() as value')) === own ||
      (await ask(first, `select current_setting('threeline.session', true) as value`)) !== mark;
    await second.query('rollback');
  } catch (error) {
    // With `pool_mode = statement`, there is no transaction.
    if (error instanceof Error && /transaction/i.test(error.message)) throw refusal(error);
    throw error;
  }
  if (isLent) throw refusal();
}

const refusal = (cause?: unknown) =>
  new StartError(
    'DATABASE_URL leads to a pooler without sessions, such as PgBouncer with pool_mode = transaction. Connect to PostgreSQL itself, or set pool_mode = session.',
    { cause },
  );
