import { Memo } from '../memo';

/**
 * How many articles a language's lists hold, counted once after each change to an article: counting
 * is the one part of a page that takes longer the more articles there are.
 */
export class Totals {
  /** By language and fallback, of which there are few: unknown ones are refused before. */
  readonly #totals = new Map<string, Memo<number>>();
  readonly #count: (locale: string, fallback: string | null) => Promise<number>;

  constructor(count: (locale: string, fallback: string | null) => Promise<number>) {
    this.#count = count;
  }

  get(locale: string, fallback: string | null): Promise<number> {
    const key = `${locale} ${fallback ?? ''}`;
    const total = this.#totals.get(key) ?? new Memo(() => this.#count(locale, fallback));
    this.#totals.set(key, total);
    return total.get();
  }

  forget(): void {
    this.#totals.clear();
  }
}
