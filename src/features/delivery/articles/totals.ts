import { Memo } from '../memo';

/**
 * The number of articles in each locale's list, counted once after each change to an article.
 * Counting is the only part of a page that becomes slower with more articles.
 */
export class Totals {
  /** By locale and fallback. There are few, because delivery handles installed locales only. */
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

  invalidate(): void {
    this.#totals.clear();
  }
}
