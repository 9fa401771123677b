import { LRUCache } from 'lru-cache';

interface Entry<T> {
  value: Promise<T>;
  /** The content revision that the value was made from; `null` before the work begins. */
  revision: number | null;
}

/**
 * Caches values that are computed from the content until the content changes. One value is computed at a
 * time. Requests share a computation that has not begun, so each key has at most one running and one
 * waiting computation.
 */
export class ContentCache<T> {
  readonly #entries: LRUCache<string, Entry<T>>;
  #revision = 0;
  #turn: Promise<unknown> = Promise.resolve();

  /** @param max the most entries */
  constructor(max: number) {
    this.#entries = new LRUCache({ max });
  }

  /** Invalidates all values, because the content has changed. */
  invalidate(): void {
    this.#revision += 1;
  }

  /**
   * @param mayReuse whether a value that was computed earlier may be returned
   * @returns a value of the content at the time of the call or later; `isCurrent` tells whether the content
   * has not changed since
   */
  async get(
    key: string,
    make: () => Promise<T>,
    mayReuse: boolean,
  ): Promise<{ value: T; isCurrent: boolean }> {
    const cached = this.#entries.get(key);
    const isValid =
      cached && (cached.revision === null || (mayReuse && cached.revision === this.#revision));
    const entry = isValid ? cached : this.#enqueue(key, make);
    const value = await entry.value;
    return { value, isCurrent: entry.revision === this.#revision };
  }

  #enqueue(key: string, make: () => Promise<T>): Entry<T> {
    const start = async () => {
      entry.revision = this.#revision;
      return make();
    };
    const entry: Entry<T> = { revision: null, value: this.#turn.then(start) };
    this.#turn = entry.value.catch(() => {
      // The callers that wait get the error. The next call computes the value again.
      if (this.#entries.peek(key) === entry) this.#entries.delete(key);
    });
    this.#entries.set(key, entry);
    return entry;
  }
}
