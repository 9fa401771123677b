/**
 * The most texts with a name. A connection of PostgreSQL keeps each named statement until it is closed,
 * and clients choose what is selected.
 */
const MOST = 200;

/** Names the prepared statements of one pool. Texts beyond the limit get none. */
export class StatementNames {
  readonly #names = new Map<string, { name: string; text: string }>();

  constructor(private readonly prefix: string) {}

  /** @param text with `?` for its values, and no other `?` */
  of(text: string): { name?: string; text: string } {
    const known = this.#names.get(text);
    if (known !== undefined) return known;
    const numbers = numbered(text);
    if (this.#names.size === MOST) return { text: numbers };
    const named = { name: `${this.prefix}_${String(this.#names.size)}`, text: numbers };
    this.#names.set(text, named);
    return named;
  }
}

/** Replaces each `?` by `$1`, `$2` and so on. */
function numbered(text: string): string {
  let count = 0;
  return text.replaceAll('?', () => `$${String((count += 1))}`);
}
