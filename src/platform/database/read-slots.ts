import type { Core } from '@strapi/strapi';
import knex from 'knex';
import { z } from 'zod';
import { isPostgres } from './dialect';

/** The share of Strapi's connections that public reads leave to editors and workers. */
const RESERVED_SHARE = 0.25;

const settings = z.object({ poolMax: z.int().min(1), waitMs: z.int().min(1) });

/** Lets a bounded number of tasks run at once; others wait for their turn, the first one first. */
export class Slots {
  #free: number;
  readonly #waiting = new Set<() => void>();

  /** @param waitMs the longest wait of a task, in milliseconds */
  constructor(
    count: number,
    private readonly waitMs: number,
  ) {
    this.#free = count;
  }

  /** @throws KnexTimeoutError, as while the pool has no free connection, if no turn came in time */
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

const slots = new WeakMap<Core.Strapi, Slots>();

/** The number of connections that public reads may take of a pool. */
export const readersOf = (poolMax: number): number =>
  Math.max(1, poolMax - Math.ceil(poolMax * RESERVED_SHARE));

/**
 * Runs a public read on PostgreSQL so that public reads never take the last connections of the pool.
 * Otherwise reads that wait for a locked table would keep editors and workers waiting too.
 */
export function inReadSlot<T>(strapi: Core.Strapi, read: () => Promise<T>): Promise<T> {
  if (!isPostgres(strapi) || strapi.db.inTransaction()) return read();
  const known = slots.get(strapi) ?? createSlots(strapi);
  slots.set(strapi, known);
  return known.run(read);
}

function createSlots(strapi: Core.Strapi): Slots {
  const { poolMax, waitMs } = settings.parse({
    poolMax: strapi.config.get('database.connection.pool.max'),
    waitMs: strapi.config.get('database.connection.acquireConnectionTimeout'),
  });
  return new Slots(readersOf(poolMax), waitMs);
}
