import type { Core } from '@strapi/strapi';
import knex from 'knex';
import { z } from 'zod';
import { isPostgres } from './dialect';
import { MOST_READERS, readInReader } from './reader';
import { readInSnapshot } from './snapshot';

/** The share of Strapi's connections that public reads leave to editors and workers. */
const RESERVED_SHARE = 0.25;

/** The most public reads that wait; each keeps a request in memory. */
const MOST_WAITING = 1000;

const settings = z.object({ timeoutMs: z.int().min(0), waitMs: z.int().min(1) });

/** Lets a bounded number of tasks run at once; others wait for their turn, the first one first. */
export class Slots {
  #free: number;
  readonly #waiting = new Set<() => void>();

  /**
   * @param waitMs the longest wait of a task, in milliseconds
   * @param mostWaiting more tasks are refused at once
   */
  constructor(
    count: number,
    private readonly waitMs: number,
    private readonly mostWaiting = MOST_WAITING,
  ) {
    this.#free = count;
  }

  /**
   * @throws KnexTimeoutError, as while the pool has no free connection, if no turn came in time or too
   *   many tasks wait
   */
  async run<T>(task: () => Promise<T>): Promise<T> {
    if (this.#free > 0) this.#free -= 1;
    else await this.#turn();
    try {
      return await task();
    } finally {
      const [next] = this.#waiting;
      if (next === undefined) this.#free += 1;
      else next();
    }
  }

  #turn(): Promise<void> {
    if (this.#waiting.size >= this.mostWaiting)
      throw new knex.KnexTimeoutError('Too many public reads wait for a connection.');
    return new Promise((resolve, reject) => {
      const begin = () => {
        clearTimeout(timer);
        this.#waiting.delete(begin);
        resolve();
      };
      const timer = setTimeout(() => {
        this.#waiting.delete(begin);
        reject(new knex.KnexTimeoutError('No connection was free for a public read.'));
      }, this.waitMs);
      this.#waiting.add(begin);
    });
  }
}

interface PublicReads {
  slots: Slots;
  timeoutMs: number;
}

const publicReads = new WeakMap<Core.Strapi, PublicReads>();

/** The number of connections that public reads may take of a pool. */
export const readersOf = (poolMax: number): number =>
  Math.max(1, poolMax - Math.ceil(poolMax * RESERVED_SHARE));

/**
 * Runs a public read on one snapshot of the database, with a time limit for each statement, and only
 * so many of them at once. On PostgreSQL, public reads never take the last connections of the pool.
 * Otherwise reads that wait for a locked table would keep editors and workers waiting too. On SQLite
 * they run in processes of their own, because a statement blocks its process.
 */
export function readForPublic<T>(strapi: Core.Strapi, read: () => Promise<T>): Promise<T> {
  if (strapi.db.inTransaction()) return read();
  const { slots, timeoutMs } = publicReads.get(strapi) ?? limitPublicReads(strapi);
  return slots.run(() =>
    isPostgres(strapi) ? readInSnapshot(strapi, read, timeoutMs) : readInReader(strapi, read),
  );
}

function limitPublicReads(strapi: Core.Strapi): PublicReads {
  const { timeoutMs, waitMs } = settings.parse(strapi.config.get('reads'));
  const reads = { slots: new Slots(countOf(strapi), waitMs), timeoutMs };
  publicReads.set(strapi, reads);
  return reads;
}

const countOf = (strapi: Core.Strapi): number =>
  isPostgres(strapi)
    ? readersOf(z.int().min(1).parse(strapi.config.get('database.connection.pool.max')))
    : MOST_READERS;
