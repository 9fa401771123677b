/** A value that is loaded when first needed and until it is forgotten. */
export class Memo<T> {
  #value: Promise<T> | undefined;
  #loaded: { value: T } | undefined;
  readonly #load: () => Promise<T>;

  constructor(load: () => Promise<T>) {
    this.#load = load;
  }

  /** What was loaded after the last `forget`. A load that fails is tried again by the next caller. */
  async get(): Promise<T> {
    const loading = this.#value ?? this.#load();
    this.#value = loading;
    try {
      const value = await loading;
      // The value was forgotten while it loaded, so it may be stale. Load it again.
      if (this.#value !== loading) return await this.get();
      this.#loaded = { value };
      return value;
    } catch (error) {
      if (this.#value === loading) this.#value = undefined;
      throw error;
    }
  }

  /**
   * Hands the value to what must begin before it is forgotten. `get` alone leaves a gap: `forget` may
   * be called after it has resolved and before whoever awaits it goes on.
   */
  async use<R>(begin: (value: T) => R): Promise<Awaited<R>> {
    await this.get();
    if (this.#loaded === undefined) return await this.use(begin);
    return await begin(this.#loaded.value);
  }

  forget(): void {
    this.#loaded = undefined;
    this.#value = undefined;
  }
}
