import type { Core } from '@strapi/strapi';
import type { Knex } from '../database';
import type { Change } from './change';
import { registerConsumer, lockCursor, moveCursor } from './consumers';
import { readAfter, readHead, throughPool, type Run } from './log';
import { prunedTo } from './prune';

/** The default batch size. */
const BATCH = 500;
const FIRST_RETRY_MS = 250;
const LAST_RETRY_MS = 60_000;

export interface FollowOptions {
  /**
   * Makes the follower durable: the database stores its cursor under this name. One instance at a
   * time gets changes, in the transaction that moves the cursor. Writes of `onChanges` to the
   * database therefore happen exactly once.
   */
  name?: string;
  /** The start of a new follower. A follower without a name is always new. */
  from?: 'now' | 'beginning';
  /**
   * Maximum number of changes in a batch; 500 by default. A durable follower handles a batch in one
   * transaction, which on SQLite blocks every read and write of the process.
   */
  batch?: number;
  /**
   * The pause of this process after it has handled changes, in milliseconds; none by default. Changes
   * collect meanwhile, so that the next batch is larger. `drainOnce` ignores it.
   */
  pauseMs?: number;
  /** Handles a batch of changes, in commit order. After an error it gets the same batch again. */
  onChanges(changes: readonly Change[]): void | Promise<void>;
  /** Called when changes were pruned before this follower has seen them. */
  onGap?(): void | Promise<void>;
}

/** Follows the log from its own cursor. */
export class Follower {
  /** The last handled change that this process knows of. */
  private cursor = 0;
  private started: Promise<void> | null = null;
  private queue: Promise<unknown> = Promise.resolve();
  private failures = 0;
  private retryAt = 0;
  /** By the clock of `performance`. */
  private pausedUntil = 0;

  constructor(
    private readonly strapi: Core.Strapi,
    private readonly options: FollowOptions,
  ) {}

  get isDurable(): boolean {
    return this.options.name !== undefined;
  }

  private get batch(): number {
    return this.options.batch ?? BATCH;
  }

  /** Finds the start cursor, once. */
  start(): Promise<void> {
    this.started ??= this.findCursor().catch((error: unknown) => {
      this.started = null;
      throw error;
    });
    return this.started;
  }

  /** Resolves when no batch is in progress. */
  async idle(): Promise<void> {
    await this.queue;
  }

  /** Sends the heartbeat of a durable follower, which keeps unseen changes from being pruned. */
  async sendHeartbeat(): Promise<void> {
    if (this.options.name !== undefined)
      await registerConsumer(this.strapi, this.options.name, this.cursor);
  }

  /** Handles all changes up to `head`, unless it waits for a retry. Never rejects. */
  async catchUp(head: number, run: Run): Promise<boolean> {
    if (Date.now() < this.retryAt) return false;
    try {
      await this.start();
      // After the start, which several polls may have waited for: one of them drains.
      if (performance.now() < this.pausedUntil) return true;
      if (this.cursor < head) await this.drainThenPause(run);
      this.failures = 0;
      return true;
    } catch (error) {
      const wait = Math.min(FIRST_RETRY_MS * 2 ** this.failures, LAST_RETRY_MS);
      this.failures += 1;
      this.retryAt = Date.now() + wait;
      this.strapi.log.error('A follower of the change log failed; retrying the same changes.', {
        follower: this.options.name ?? 'unnamed',
        after: this.cursor,
        retryInMs: wait,
        error,
      });
      return false;
    }
  }

  /** Pauses from the beginning on: polling must not queue a second drain behind this one. */
  private async drainThenPause(run: Run): Promise<void> {
    this.pausedUntil = performance.now() + (this.options.pauseMs ?? 0);
    let handled = 0;
    try {
      handled = await this.drain(run);
    } finally {
      // Another instance has handled them, or nobody has.
      if (handled === 0) this.pausedUntil = 0;
    }
  }

  /** Handles all changes, batch by batch. */
  async drain(run: Run = throughPool(this.strapi)): Promise<number> {
    await this.start();
    const mine = this.queue.then(() => this.handleAll(run));
    // The caller gets the error; the queue only waits for the end.
    this.queue = mine.catch(() => undefined);
    return mine;
  }

  private async findCursor(): Promise<void> {
    const { name, from = 'now' } = this.options;
    if (from === 'now') {
      const head = await readHead(throughPool(this.strapi));
      this.cursor = Math.max(head, await prunedTo(this.strapi));
    }
    if (name !== undefined) await registerConsumer(this.strapi, name, this.cursor);
    // The stored cursor may be further back; the next batch reads it.
    if (name !== undefined) this.cursor = 0;
  }

  private async handleAll(run: Run): Promise<number> {
    for (let total = 0; ;) {
      const { name } = this.options;
      const count =
        name === undefined ? await this.handleBatch(run) : await this.handleDurably(name);
      total += count;
      if (count < this.batch) return total;
    }
  }

  private async handleBatch(run: Run): Promise<number> {
    const changes = await readAfter(run, this.cursor, this.batch);
    await this.noticeGap(changes);
    if (changes.length > 0) await this.options.onChanges(changes);
    this.cursor = changes.at(-1)?.sequence ?? this.cursor;
    return changes.length;
  }

  private async handleDurably(name: string): Promise<number> {
    const { strapi } = this;
    let before = this.cursor;
    try {
      return await strapi.db.transaction(async ({ trx }: { trx: Knex }) => {
        const cursor = await lockCursor(strapi, trx, name);
        if (cursor === null) return 0;
        before = this.cursor = cursor;
        const count = await this.handleBatch(throughPool(strapi));
        if (count > 0) await moveCursor(trx, name, this.cursor);
        return count;
      });
    } catch (error) {
      // Without a commit the changes are not handled. Reset the cursor, or they would wait for the
      // next change.
      this.cursor = before;
      throw error;
    }
  }

  /** A rollback leaves numbers out as well, so the mark of the pruning decides. */
  private async noticeGap([first]: Change[]): Promise<void> {
    if (first?.sequence === this.cursor + 1) return;
    const mark = await prunedTo(this.strapi);
    if (mark <= this.cursor) return;
    this.cursor = mark;
    await this.options.onGap?.();
  }
}
