/** A value that is loaded when first needed and until it is forgotten. */
export class Memo<T> {
  #value: Promise<T> | undefined;
  readonly #load: () => Promise<T>;

  constructor(load: () => Promise<T>) {
    this.#load = load;
  }

  /** A load that fails is tried again by the next caller. */
  get(): Promise<T> {
    if (this.#value !== undefined) return this.#value;
    const value = this.#load();
    this.#value = value;
    value.catch(() => {
      if (this.#value === value) this.#value = undefined;
    });
    return value;
  }

  /** A load that is running serves only those who wait for it already. */
  forget(): void {
    this.#value = undefined;
  }
}
