import type { Core } from '@strapi/strapi';
import { giveBack } from './lease';
import { isOutageError } from './outage-error';
import { record, withoutDetails, type Ended } from './record';

const RETRY_MS = 1000;

interface Options {
  /** Names the leases that are recorded. */
  by: string;
  /** Nothing is tried again any more. */
  stopping: AbortSignal;
  /** Requests were broken off by this process. */
  brokenOff: AbortSignal;
  /** Must not reject. */
  onRecorded(ended: readonly Ended[]): Promise<void>;
  onIdle(): void;
}

/** Records attempts that have ended, those of one moment together. */
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

  /** What ends meanwhile is recorded together. Never rejects. */
  async #recordAll(): Promise<void> {
    // What ends in this turn of the event loop is recorded in one transaction.
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
    const { by, stopping, brokenOff } = this.options;
    const broken = brokenOff.aborted ? ended.filter(({ attempt }) => attempt.failure !== null) : [];
    let whole = ended.filter((one) => !broken.includes(one));
    for (;;) {
      try {
        // What was broken off by this process was no attempt of the receiver's.
        await giveBack(
          this.strapi,
          broken.map(({ leased }) => leased.id),
          by,
        );
        if (whole.length > 0) await record(this.strapi, whole, by);
        return;
      } catch (error) {
        this.strapi.log.error('Attempts of webhooks could not be recorded.', {
          deliveries: ended.map(({ leased }) => leased.id),
          error,
        });
        if (!isOutageError(error)) whole = await this.#recordSingly(whole);
        if (whole.length === 0 && broken.length === 0) return;
        // Unrecorded, they are attempted again once their leases end.
        if (stopping.aborted) return;
        await new Promise((done) => setTimeout(done, RETRY_MS));
      }
    }
  }

  /**
   * One that the database refuses must not hold up the rest: it is recorded without what came back,
   * and where that is refused too, it stays leased and is attempted again.
   *
   * @returns what an outage of the database kept from being recorded
   */
  async #recordSingly(ended: readonly Ended[]): Promise<Ended[]> {
    for (const [index, one] of ended.entries()) {
      for (const form of [one, withoutDetails(one)]) {
        try {
          await record(this.strapi, [form], this.options.by);
          break;
        } catch (error) {
          if (isOutageError(error)) return ended.slice(index);
          this.strapi.log.error('The database refuses to record an attempt of a webhook.', {
            delivery: one.leased.id,
            error,
          });
        }
      }
    }
    return [];
  }
}
