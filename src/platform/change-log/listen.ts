import type { Core } from '@strapi/strapi';
import { rawConnections, type PgConnection } from '../../strapi';
import { LOG_CHANNEL, throughPool, type Run } from './log';
import { sessionName } from './sessions';

const FIRST_RETRY_MS = 50;
/** Short, because other processes take one without a session for dead. */
const LAST_RETRY_MS = 1000;
/** Timeout of opening a connection: a host may accept one and never respond. */
const OPEN_MS = 10_000;
/** Timeout of a query, after which the connection counts as lost. */
const ANSWER_MS = 1000;
/** Timeout of a query through the pool, which may have to open a connection first. */
const POOL_ANSWER_MS = 5000;

export interface Listener {
  isListening: () => boolean;
  /** Runs a query on the listening connection, or through the pool while it is lost. */
  run: Run;
  stop(): Promise<void>;
}

/**
 * Listens for notifications of PostgreSQL that the log has grown. Uses a connection outside of the
 * pool: a pooled one could not keep listening, and notifications must arrive while requests use the
 * whole pool. Reconnects until it is stopped.
 *
 * @param openMs timeout of opening a connection, in milliseconds
 */
export function listen(strapi: Core.Strapi, onNews: () => void, openMs = OPEN_MS): Listener {
  const client = rawConnections(strapi);
  let connection: PgConnection | null = null;
  let stopped = false;
  let failures = 0;
  let timer: NodeJS.Timeout | undefined;
  let connecting: Promise<void> = Promise.resolve();

  const lose = (lost: PgConnection, error?: Error) => {
    if (connection !== lost) return;
    connection = null;
    strapi.log.warn('The connection that listens for changes was lost; polling until it is back.', {
      error: error?.message,
    });
    discard(lost);
    retry();
  };

  /** Does not wait: a host that is gone never confirms the close. */
  const discard = (connection: PgConnection) => {
    client.destroyRawConnection(connection).catch((cause: unknown) => {
      strapi.log.debug('Closing a connection that listened for changes failed.', { cause });
    });
  };

  const retry = () => {
    if (stopped) return;
    timer = setTimeout(connect, Math.min(FIRST_RETRY_MS * 2 ** failures, LAST_RETRY_MS));
    timer.unref();
  };

  const connect = () => {
    connecting = open().then(
      () => {
        failures = 0;
        onNews();
      },
      (error: unknown) => {
        failures += 1;
        strapi.log.warn('Listening for changes failed; polling and retrying.', { error });
        retry();
      },
    );
  };

  const open = async () => {
    const opening = client.acquireRawConnection();
    const opened = await within(openMs, opening).catch((error: unknown) => {
      // Close the connection if it opens after the timeout.
      opening.then(discard, () => undefined);
      throw error;
    });
    opened.on('notification', onNews);
    opened.on('error', (error) => {
      lose(opened, error);
    });
    opened.on('end', () => {
      lose(opened);
    });
    try {
      // Tells operators and other processes whose connection this is.
      await within(ANSWER_MS, opened.query(`set application_name to '${sessionName(strapi)}'`));
      await within(ANSWER_MS, opened.query(`listen ${LOG_CHANNEL}`));
    } catch (error) {
      discard(opened);
      throw error;
    }
    if (stopped) await client.destroyRawConnection(opened);
    else connection = opened;
  };

  const pool = throughPool(strapi);
  connect();
  return {
    isListening: () => connection !== null,
    async run(query) {
      const mine = connection;
      if (mine === null) return pool((knex) => query(knex).timeout(POOL_ANSWER_MS));
      try {
        return await query(strapi.db.connection).connection(mine).timeout(ANSWER_MS);
      } catch (error) {
        lose(mine, error instanceof Error ? error : undefined);
        throw error;
      }
    },
    async stop() {
      stopped = true;
      clearTimeout(timer);
      // `open` closes the connection of a host that responds later.
      await within(ANSWER_MS, connecting).catch(() => undefined);
      const last = connection;
      connection = null;
      if (last !== null) await client.destroyRawConnection(last);
    },
  };
}

/** @throws Error if a promise takes longer */
async function within<T>(ms: number, promise: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, fail) => {
    timer = setTimeout(() => {
      fail(new Error(`The database did not respond within ${String(ms)} ms.`));
    }, ms);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** For SQLite, whose database one process owns. */
export const listenToNobody = (strapi: Core.Strapi): Listener => ({
  isListening: () => true,
  run: throughPool(strapi),
  stop: () => Promise.resolve(),
});
