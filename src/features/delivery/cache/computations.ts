import { EVERYTHING } from '../../../platform/change-log';
import type { Answer } from '../responses/response';

interface Computation<T> {
  result: Promise<T>;
  /** Tags of the changes that were committed while it ran. */
  readonly changed: Set<string>;
}

/**
 * Lets many who wait for one answer share one computation.
 *
 * A computation may have read before a change what it answers after it. So each one collects the
 * tags of the changes that come while it runs, and no request that comes after a change joins a
 * computation that began before it. Who had joined earlier may get the old answer: their requests
 * began before the change was answered.
 */
export class Computations<T> {
  readonly #joinable = new Map<string, Computation<T>>();
  readonly #running = new Set<Computation<T>>();

  /**
   * @param finish makes of the answer what all who wait are given. It is told whether the answer is
   *   current, that is, no change that touches it came while it was made, and stores it in the same
   *   step: a change that came between the two would find it nowhere.
   */
  async run(
    key: string,
    compute: () => Promise<Answer>,
    finish: (answer: Answer, current: boolean) => T,
  ): Promise<T> {
    const joined = this.#joinable.get(key);
    if (joined !== undefined) return joined.result;
    const changed = new Set<string>();
    const result = compute().then((answer) => finish(answer, isCurrent(answer, changed)));
    const started: Computation<T> = { result, changed };
    this.#joinable.set(key, started);
    this.#running.add(started);
    try {
      return await result;
    } finally {
      this.#running.delete(started);
      if (this.#joinable.get(key) === started) this.#joinable.delete(key);
    }
  }

  purge(tags: ReadonlySet<string>): void {
    this.#joinable.clear();
    for (const { changed } of this.#running) for (const tag of tags) changed.add(tag);
  }
}

function isCurrent({ tags }: Answer, changed: ReadonlySet<string>): boolean {
  return !changed.has(EVERYTHING) && ![...changed].some((tag) => tags?.has(tag));
}
