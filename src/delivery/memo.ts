/** A value that is loaded when first needed and until it is forgotten. */
export class Memo<T> {
  #value: Promise<T> | undefined;
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
      // Forgotten meanwhile: it may be from before what it was forgotten for.
      return this.#value === loading ? value : await this.get();
    } catch (error) {
      if (this.#value === loading) this.#value = undefined;
      throw error;
    }
  }

  forget(): void {
    this.#value = undefined;
  }
}
