import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import type { Window } from './windows';

/** The milliseconds after which a count reaches the database. */
const SHARE_AFTER_MS = 500;
/** The longest wait of a request for the counts of other instances. */
const WAIT_MS = 1000;
/** How often expired counts are deleted, and how often a failure is logged. */
const MINUTE = 60_000;
/** The rows of one statement, and the counts that wait while the database is away. */
const MAX_ROWS = 1000;
const MAX_WAITING = 50_000;

const TABLE = 'threeline_rate_counts';

const resultShape = z.object({
  rows: z.array(z.object({ key: z.string(), points: z.coerce.number(), left: z.coerce.number() })),
});

/**
 * Adds the counts of this instance to those of the others in PostgreSQL, many clients in one
 * statement. A statement per request would lock the row of a busy client once for each of its
 * requests.
 */
export class SharedCounts {
  readonly #waiting = new Map<string, Window>();
  readonly #sweep: NodeJS.Timeout;
  #timer: NodeJS.Timeout | null = null;
  #exchange: Promise<void> = Promise.resolve();
  #next: Promise<void> | null = null;
  #failedAt = 0;
  #stopped = false;

  constructor(private readonly strapi: Core.Strapi) {
    this.#sweep = setInterval(() => {
      this.#deleteExpired().catch((error: unknown) => {
        this.#logFailure(error);
      });
    }, MINUTE).unref();
  }

  /** Notes that a window has a count that the database does not have yet. */
  add(key: string, window: Window): void {
    if (this.#stopped || this.#waiting.size >= MAX_WAITING) return;
    this.#waiting.set(key, window);
    this.#timer ??= setTimeout(() => void this.#schedule(), SHARE_AFTER_MS).unref();
  }

  /** Resolves when every count that was added before is shared, or after a second. */
  async synchronise(): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, WAIT_MS).unref();
    });
    await Promise.race([this.#schedule(), late]);
    clearTimeout(timer);
  }

  /** Shares what is left. */
  async stop(): Promise<void> {
    clearInterval(this.#sweep);
    await this.synchronise();
    this.#stopped = true;
    if (this.#timer !== null) clearTimeout(this.#timer);
  }

  /** Exchanges after the exchange that is running. Callers that wait meanwhile share the next one. */
  #schedule(): Promise<void> {
    this.#next ??= this.#exchange.then(() => {
      this.#next = null;
      this.#exchange = this.#exchangeAll();
      return this.#exchange;
    });
    return this.#next;
  }

  async #exchangeAll(): Promise<void> {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    // The database may fail in the middle, so what waits is taken in parts. What arrives meanwhile waits
    // for the next exchange: under load, this one would never end.
    for (let parts = Math.ceil(this.#waiting.size / MAX_ROWS); parts > 0; parts -= 1) {
      const part = this.#take();
      if (part.length === 0) return;
      try {
        await this.#exchangePart(part);
      } catch (error) {
        for (const { key, window, count } of part) {
          window.unshared += count;
          this.add(key, window);
        }
        this.#logFailure(error);
        return;
      }
    }
  }

  /** Sorted by key, so that instances lock the rows in one order. */
  #take(): Taken[] {
    const taken: Taken[] = [];
    for (const [key, window] of this.#waiting) {
      if (taken.length === MAX_ROWS) break;
      this.#waiting.delete(key);
      if (window.unshared === 0) continue;
      taken.push({ key, window, count: window.unshared });
      window.unshared = 0;
    }
    return taken.sort((a, b) => (a.key < b.key ? -1 : 1));
  }

  async #exchangePart(part: readonly Taken[]): Promise<void> {
    const now = Date.now();
    const values = part.map(() => '(?::text, ?::int, ?::bigint)').join(', ');
    // Not in the transaction of the request that happens to wait for this exchange.
    const { rows } = resultShape.parse(
      await this.strapi.db.connection.raw(
        `with clock as (select (extract(epoch from clock_timestamp()) * 1000)::bigint as now),
         added (key, points, milliseconds) as (values ${values})
         insert into ${TABLE} as stored (key, points, expire)
         select key, points, clock.now + milliseconds from added, clock
         on conflict (key) do update set
           points = excluded.points +
             case when stored.expire > (select now from clock) then stored.points else 0 end,
           expire = case when stored.expire > (select now from clock)
             then stored.expire else excluded.expire end
         returning key, points, expire - (select now from clock) as left`,
        part.flatMap(({ key, window, count }) => [key, count, Math.max(1, window.endsAt - now)]),
      ),
    );
    const byKey = new Map(rows.map((row) => [row.key, row]));
    for (const { key, window } of part) {
      const row = byKey.get(key);
      if (row === undefined) continue;
      window.foreign = Math.max(0, row.points - (window.own - window.unshared));
      window.endsAt = now + row.left;
    }
  }

  async #deleteExpired(): Promise<void> {
    await this.strapi.db.connection.raw(
      `delete from ${TABLE} where expire < (extract(epoch from clock_timestamp()) * 1000)::bigint`,
    );
  }

  #logFailure(error: unknown): void {
    const now = Date.now();
    if (now - this.#failedAt < MINUTE) return;
    this.#failedAt = now;
    this.strapi.log.warn('Rate limits: sharing counts failed; each instance counts alone.', {
      error,
    });
  }
}

interface Taken {
  key: string;
  window: Window;
  count: number;
}
