import type { Core } from '@strapi/strapi';
import { isServerFault } from '../../../platform/database';
import { releaseLeases } from './lease';
import type { Leased } from './leased';
import { record, recordStates, withoutDetails, type Ended } from './record';

const RETRY_MS = 1000;

interface Options {
  /** The owner of the leases that are recorded. */
  by: string;
  /** Ends retries. */
  stopping: AbortSignal;
  /** This process has aborted the requests in flight. */
  aborted: AbortSignal;
  /** The database does not even record that the delivery was attempted. Called before `onRecorded`. */
  onRefused(leased: Leased): void;
  /** Must not reject. */
  onRecorded(ended: readonly Ended[]): Promise<void>;
  onIdle(): void;
}

/** Records attempts that have ended, in batches, and retries while the database is unavailable. */
export class Recorder {
  readonly #ended: Ended[] = [];
  #recording: Promise<void> | null = null;

  constructor(
    private readonly strapi: Core.Strapi,
    private readonly options: Options,
  ) {}

  get isIdle(): boolean {
    return this.#recording === null;
  }

  add(ended: Ended): void {
    this.#ended.push(ended);
    this.#recording ??= this.#recordAll();
  }

  async #recordAll(): Promise<void> {
    // Attempts that end in the same turn of the event loop share a transaction.
    await new Promise((done) => setImmediate(done));
    while (this.#ended.length > 0) {
      const ended = this.#ended.splice(0);
      await this.#recordWithRetries(ended);
      await this.options.onRecorded(ended);
    }
    this.#recording = null;
    this.options.onIdle();
  }

  async #recordWithRetries(ended: readonly Ended[]): Promise<void> {
    const { by, stopping, aborted } = this.options;
    // The receiver is not to blame for an aborted request, so its lease is released without an attempt.
    const interrupted = aborted.aborted
      ? ended.filter(({ attempt }) => attempt.failure !== null)
      : [];
    let completed = ended.filter((one) => !interrupted.includes(one));
    for (;;) {
      try {
        await releaseLeases(
          this.strapi,
          interrupted.map(({ leased }) => leased.id),
          by,
        );
        if (completed.length > 0) await record(this.strapi, completed, by);
        return;
      } catch (error) {
        this.strapi.log.error('Recording webhook attempts failed.', {
          deliveries: ended.map(({ leased }) => leased.id),
          error,
        });
        if (!isServerFault(error)) completed = await this.#recordSingly(completed);
        if (completed.length === 0 && interrupted.length === 0) return;
        // Attempts that are not recorded are repeated after their leases expire.
        if (stopping.aborted) return;
        await new Promise((done) => setTimeout(done, RETRY_MS));
      }
    }
  }

  /**
   * Records attempts one by one, so that one that the database refuses does not block the others.
   *
   * @returns the attempts that are left because the database became unavailable
   */
  async #recordSingly(ended: readonly Ended[]): Promise<Ended[]> {
    for (const [index, one] of ended.entries()) {
      try {
        if (!(await this.#recordSomehow(one))) this.options.onRefused(one.leased);
      } catch {
        return ended.slice(index);
      }
    }
    return [];
  }

  /**
   * Records an attempt; else the attempt without its details; else only the new state of the delivery.
   *
   * @returns `false` if the database refuses all of these
   * @throws the error of a database that is unavailable
   */
  async #recordSomehow(one: Ended): Promise<boolean> {
    const { strapi } = this;
    const { by } = this.options;
    const forms = [
      () => record(strapi, [one], by),
      () => record(strapi, [withoutDetails(one)], by),
      () => recordStates(strapi, [withoutDetails(one)], by),
    ];
    for (const form of forms) {
      try {
        await form();
        return true;
      } catch (error) {
        if (isServerFault(error)) throw error;
        strapi.log.error('Recording a webhook attempt was refused by the database.', {
          delivery: one.leased.id,
          error,
        });
      }
    }
    return false;
  }
}
