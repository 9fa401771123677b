import type { Answer } from '../answers/answer';
import { EVERYTHING } from '../../changes';

interface Computation {
  answer: Promise<Answer>;
  /** Tags of the changes that were committed while it ran. */
  readonly changed: Set<string>;
}

/** An answer, and whether it may be kept: no change that touches it came while it was made. */
export interface Computed {
  answer: Answer;
  current: boolean;
}

/**
 * Lets many who wait for one answer share one computation.
 *
 * A computation may have read before a change what it answers after it. So each one collects the
 * tags of the changes that come while it runs, and no request that comes after a change joins a
 * computation that began before it. Who had joined earlier may get the old answer: their requests
 * began before the change was answered.
 */
export class Computations {
  readonly #joinable = new Map<string, Computation>();
  readonly #running = new Set<Computation>();

  async run(key: string, compute: () => Promise<Answer>): Promise<Computed> {
    const joined = this.#joinable.get(key);
    if (joined !== undefined) return this.#finished(joined);
    const started: Computation = { answer: compute(), changed: new Set() };
    this.#joinable.set(key, started);
    this.#running.add(started);
    try {
      return await this.#finished(started);
    } finally {
      this.#running.delete(started);
      if (this.#joinable.get(key) === started) this.#joinable.delete(key);
    }
  }

  purge(tags: ReadonlySet<string>): void {
    this.#joinable.clear();
    for (const { changed } of this.#running) for (const tag of tags) changed.add(tag);
  }

  async #finished({ answer, changed }: Computation): Promise<Computed> {
    const made = await answer;
    const tags = made.tags ?? new Set();
    const current = !changed.has(EVERYTHING) && ![...changed].some((tag) => tags.has(tag));
    return { answer: made, current };
  }
}
