import { EVERYTHING } from '../../../platform/change-log';
import type { ComputedResponse } from '../responses/response';

interface Computation<T> {
  result: Promise<T>;
  /** Tags of the changes that were committed while it ran. */
  readonly changed: Set<string>;
}

/**
 * Lets concurrent requests for one response share one computation.
 *
 * A computation may read content before a change and finish after it. So each computation collects
 * the tags of the changes that are committed while it runs, and a request that arrives after a change
 * never joins a computation that began before it. Requests that had joined earlier may get the old
 * response: they were sent before the change was acknowledged.
 */
export class Computations<T> {
  readonly #joinable = new Map<string, Computation<T>>();
  readonly #running = new Set<Computation<T>>();

  /**
   * @param finish turns the response into the result of all waiting requests. Its second argument
   *   tells whether the response is current: no change with one of its tags was committed meanwhile.
   *   It must cache the response synchronously, so that no change can come between check and store.
   */
  async run(
    key: string,
    compute: () => Promise<ComputedResponse>,
    finish: (response: ComputedResponse, current: boolean) => T,
  ): Promise<T> {
    const joined = this.#joinable.get(key);
    if (joined !== undefined) return joined.result;
    const changed = new Set<string>();
    const result = compute().then((response) => finish(response, isCurrent(response, changed)));
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

function isCurrent({ tags }: ComputedResponse, changed: ReadonlySet<string>): boolean {
  return !changed.has(EVERYTHING) && ![...changed].some((tag) => tags?.has(tag));
}
