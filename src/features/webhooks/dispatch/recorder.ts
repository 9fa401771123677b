import type { Core } from '@strapi/strapi';
import { releaseLeases } from './lease';
import { isUnavailableError } from './unavailable-error';
import { record, withoutDetails, type Ended } from './record';

const RETRY_MS = 1000;

interface Options {
  /** The owner of the leases that are recorded. */
  by: string;
  /** Ends retries. */
  stopping: AbortSignal;
  /** This process has aborted the requests in flight. */
  aborted: AbortSignal;
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
        if (!isUnavailableError(error)) completed = await this.#recordSingly(completed);
        if (completed.length === 0 && interrupted.length === 0) return;
        // Attempts that are not recorded are repeated after their leases expire.
        if (stopping.aborted) return;
        await new Promise((done) => setTimeout(done, RETRY_MS));
      }
    }
  }

  /**
   * Records attempts one by one, so that one that the database refuses does not block the others. That
   * one is recorded without its details. If the database refuses that too, the delivery stays leased
   * and is attempted again.
   *
   * @returns the attempts that are left because the database became unavailable
   */
  async #recordSingly(ended: readonly Ended[]): Promise<Ended[]> {
    for (const [index, one] of ended.entries()) {
      for (const form of [one, withoutDetails(one)]) {
        try {
          await record(this.strapi, [form], this.options.by);
          break;
        } catch (error) {
          if (isUnavailableError(error)) return ended.slice(index);
          this.strapi.log.error('Recording a webhook attempt was refused by the database.', {
            delivery: one.leased.id,
            error,
          });
        }
      }
    }
    return [];
  }
}
