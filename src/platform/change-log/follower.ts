import type { Core } from '@strapi/strapi';
import type { Knex } from '../database';
import type { Change } from './change';
import { enrol, holdCursor, moveCursor } from './consumers';
import { readAfter, readHead, throughPool, type Run } from './log';
import { prunedTo } from './prune';

/** Changes handed over at once, unless a follower wants fewer. */
const BATCH = 500;
const FIRST_RETRY_MS = 250;
const LAST_RETRY_MS = 60_000;

export interface FollowOptions {
  /**
   * Makes the follower durable: its cursor is kept in the database under this name. Of several
   * instances one at a time is handed changes, in the transaction that moves the cursor: what
   * `onChanges` writes to the database happens exactly once.
   */
  name?: string;
  /** Where a follower starts that is new. Those without a name are always new. */
  from?: 'now' | 'beginning';
  /**
   * How many changes it is handed at once at most; 500 without. What a durable follower does with
   * them is one transaction, which on SQLite holds up every read and write of the process.
   */
  batch?: number;
  /** Handed a batch of changes, in the order of their commits. When it throws, the same again. */
  onChanges(changes: readonly Change[]): void | Promise<void>;
  /** Changes were pruned that this follower had not seen. */
  onGap?(): void | Promise<void>;
}

/** Follows the log from a cursor of its own. */
export class Follower {
  /** The last change handed over, as far as this process knows. */
  private cursor = 0;
  private started: Promise<void> | null = null;
  private queue: Promise<unknown> = Promise.resolve();
  private failures = 0;
  private retryAt = 0;

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

  /** Finds its place in the log, once. */
  start(): Promise<void> {
    this.started ??= this.findPlace().catch((error: unknown) => {
      this.started = null;
      throw error;
    });
    return this.started;
  }

  /** Resolves when nothing of it is under way. */
  async idle(): Promise<void> {
    await this.queue;
  }

  /** Says to the log that a durable follower is still there, so that nothing is pruned unseen. */
  async stay(): Promise<void> {
    if (this.options.name !== undefined) await enrol(this.strapi, this.options.name, this.cursor);
  }

  /** Hands over everything up to `head`, unless it has failed just now. Never rejects. */
  async catchUp(head: number, run: Run): Promise<boolean> {
    if (Date.now() < this.retryAt) return false;
    try {
      await this.start();
      if (this.cursor < head) await this.drain(run);
      this.failures = 0;
      return true;
    } catch (error) {
      const wait = Math.min(FIRST_RETRY_MS * 2 ** this.failures, LAST_RETRY_MS);
      this.failures += 1;
      this.retryAt = Date.now() + wait;
      this.strapi.log.error('A follower of the change log failed; the same changes follow again.', {
        follower: this.options.name ?? 'unnamed',
        after: this.cursor,
        retryInMs: wait,
        error,
      });
      return false;
    }
  }

  /** Hands over everything there is, one batch after the other. */
  async drain(run: Run = throughPool(this.strapi)): Promise<number> {
    await this.start();
    const mine = this.queue.then(() => this.handOverAll(run));
    // Whoever asked is told of a failure; the queue only waits for the end.
    this.queue = mine.catch(() => undefined);
    return mine;
  }

  private async findPlace(): Promise<void> {
    const { name, from = 'now' } = this.options;
    if (from === 'now') {
      const head = await readHead(throughPool(this.strapi));
      this.cursor = Math.max(head, await prunedTo(this.strapi));
    }
    if (name !== undefined) await enrol(this.strapi, name, this.cursor);
    // A durable one may have been further behind when it stopped; its next batch tells.
    if (name !== undefined) this.cursor = 0;
  }

  private async handOverAll(run: Run): Promise<number> {
    for (let total = 0; ;) {
      const { name } = this.options;
      const count =
        name === undefined ? await this.handOver(run) : await this.handOverDurably(name);
      total += count;
      if (count < this.batch) return total;
    }
  }

  private async handOver(run: Run): Promise<number> {
    const changes = await readAfter(run, this.cursor, this.batch);
    await this.noticeGap(changes);
    if (changes.length > 0) await this.options.onChanges(changes);
    this.cursor = changes.at(-1)?.sequence ?? this.cursor;
    return changes.length;
  }

  private async handOverDurably(name: string): Promise<number> {
    const { strapi } = this;
    let before = this.cursor;
    try {
      return await strapi.db.transaction(async ({ trx }: { trx: Knex }) => {
        const cursor = await holdCursor(strapi, trx, name);
        if (cursor === null) return 0;
        before = this.cursor = cursor;
        const count = await this.handOver(throughPool(strapi));
        if (count > 0) await moveCursor(trx, name, this.cursor);
        return count;
      });
    } catch (error) {
      // Without a commit the changes were not handed over. Further ahead it would not ask for them
      // again before the next change.
      this.cursor = before;
      throw error;
    }
  }

  /** Numbers may be missing for other reasons, a rollback for one, so the mark decides. */
  private async noticeGap([first]: Change[]): Promise<void> {
    if (first?.sequence === this.cursor + 1) return;
    const mark = await prunedTo(this.strapi);
    if (mark <= this.cursor) return;
    this.cursor = mark;
    await this.options.onGap?.();
  }
}
