import type { Core } from '@strapi/strapi';
import { rawConnections, type PgConnection } from '../../strapi';
import { LOG_CHANNEL, throughPool, type Run } from './log';

const FIRST_RETRY_MS = 50;
const LAST_RETRY_MS = 5000;
/** A host may accept a connection and never answer: it is given up, and another one is tried. */
const OPEN_MS = 10_000;
/** A connection that does not answer within this time counts as lost. */
const ANSWER_MS = 1000;
/** The same of the pool's connections, which may have to be opened first. */
const POOL_ANSWER_MS = 5000;

export interface Listener {
  isListening: () => boolean;
  /** Runs a query of the log on its connection, or through the pool while that is lost. */
  run: Run;
  stop(): Promise<void>;
}

/**
 * Listens for PostgreSQL's word that the log has grown, on a connection outside of the pool: a
 * pooled one could not keep listening, and when requests have taken the whole pool, news must still
 * come through. Reconnects for as long as it takes.
 *
 * @param openMs how long a connection may take to be there
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
    strapi.log.warn(
      'The connection that listens for changes is lost; the log is polled meanwhile.',
      {
        error: error?.message,
      },
    );
    discard(lost);
    retry();
  };

  /** Not waited for: a host that is gone never says that it has closed. */
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
        strapi.log.warn('Listening for changes failed; the log is polled meanwhile.', { error });
        retry();
      },
    );
  };

  const open = async () => {
    const opening = client.acquireRawConnection();
    const opened = await within(openMs, opening).catch((error: unknown) => {
      // Should it come after all, nobody waits for it any more.
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
      // So that an operator can tell this connection from those of the pool.
      await within(ANSWER_MS, opened.query(`set application_name to 'threeline changes'`));
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
      // A host that never answers is left to its deadline, after which its connection is ended too.
      await within(ANSWER_MS, connecting).catch(() => undefined);
      const last = connection;
      connection = null;
      if (last !== null) await client.destroyRawConnection(last);
    },
  };
}

/** @throws Error where a promise takes longer */
async function within<T>(ms: number, promise: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, fail) => {
    timer = setTimeout(() => {
      fail(new Error(`The database did not answer within ${String(ms)} ms.`));
    }, ms);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** For SQLite, where one process owns the database and nobody else has news. */
export const listenToNobody = (strapi: Core.Strapi): Listener => ({
  isListening: () => true,
  run: throughPool(strapi),
  stop: () => Promise.resolve(),
});
