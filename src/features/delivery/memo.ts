/** Loads a value when it is first needed and keeps it until it is invalidated. */
export class Memo<T> {
  #value: Promise<T> | undefined;
  #loaded: { value: T } | undefined;
  readonly #load: () => Promise<T>;

  constructor(load: () => Promise<T>) {
    this.#load = load;
  }

  /** @returns a value loaded after the last `invalidate`. The next caller retries a failed load. */
  async get(): Promise<T> {
    const loading = this.#value ?? this.#load();
    this.#value = loading;
    try {
      const value = await loading;
      // The value was invalidated while it loaded, so it may be stale. Load it again.
      if (this.#value !== loading) return await this.get();
      this.#loaded = { value };
      return value;
    } catch (error) {
      if (this.#value === loading) this.#value = undefined;
      throw error;
    }
  }

  /**
   * Calls `begin` with a value that has not been invalidated. `get` alone leaves a gap: `invalidate`
   * may run after `get` has resolved and before its caller continues.
   */
  async use<R>(begin: (value: T) => R): Promise<Awaited<R>> {
    await this.get();
    if (this.#loaded === undefined) return await this.use(begin);
    return await begin(this.#loaded.value);
  }

  invalidate(): void {
    this.#loaded = undefined;
    this.#value = undefined;
  }
}
