import { LRUCache } from 'lru-cache';

interface Entry<T> {
  value: Promise<T>;
  /** The state of the content that it was made from; `null` while it has not begun. */
  begun: number | null;
}

/**
 * What is made of the content, kept until the content changes. One thing is made at a time, and
 * whoever asks for what waits its turn waits with it: of any number of requests and changes, each
 * thing is in the making once and waiting once at most.
 */
export class Latest<T> {
  readonly #entries: LRUCache<string, Entry<T>>;
  #content = 0;
  #turn: Promise<unknown> = Promise.resolve();

  /** @param max how many are kept */
  constructor(max: number) {
    this.#entries = new LRUCache({ max });
  }

  /** The content has changed. */
  forget(): void {
    this.#content += 1;
  }

  /**
   * @param mayKeep whether what was made before may be given at all
   * @returns what was made from the content as it is at the time of asking, or later; `isCurrent`
   * tells whether it still is
   */
  async get(
    key: string,
    make: () => Promise<T>,
    mayKeep: boolean,
  ): Promise<{ value: T; isCurrent: boolean }> {
    const known = this.#entries.get(key);
    const holds = known && (known.begun === null || (mayKeep && known.begun === this.#content));
    const entry = holds ? known : this.#enqueue(key, make);
    const value = await entry.value;
    return { value, isCurrent: entry.begun === this.#content };
  }

  #enqueue(key: string, make: () => Promise<T>): Entry<T> {
    const begin = async () => {
      entry.begun = this.#content;
      return make();
    };
    const entry: Entry<T> = { begun: null, value: this.#turn.then(begin) };
    this.#turn = entry.value.catch(() => {
      // Whoever waits for it is told; the next one makes it anew.
      if (this.#entries.peek(key) === entry) this.#entries.delete(key);
    });
    this.#entries.set(key, entry);
    return entry;
  }
}
