/** Which of two instances. */
export type Side = 0 | 1;

/** What the contract allows an instance that did not write. */
const STALE_MS = 1000;

/** A write and its time by this process's clock; `null` leaves nothing to be seen. */
interface Version {
  value: string | null;
  by: Side;
  /** When it was sent: no read that ended before may show it. */
  sent: number;
  /** When it was answered. */
  answered: number;
}

/** What has been written to one thing, by both instances and at the same moment too. */
export class History {
  readonly #versions: Version[] = [{ value: null, by: 0, sent: -Infinity, answered: -Infinity }];

  /** What was sent last. */
  get present(): string | null {
    return this.#versions.at(-1)?.value ?? null;
  }

  async write(by: Side, value: string | null, act: () => Promise<unknown>): Promise<void> {
    const version = { value, by, sent: performance.now(), answered: Infinity };
    this.#versions.push(version);
    await act();
    version.answered = performance.now();
  }

  /**
   * What a read of an instance may show: all but what was sure to be replaced, by a write that was
   * sent after it had been answered, and that was answered itself long enough before the read began.
   * Of two writes at the same moment either may be the last.
   */
  allowed(side: Side, begun: number, ended: number): (string | null)[] {
    const heard = this.#versions.filter(
      ({ by, answered }) => answered + (by === side ? 0 : STALE_MS) < begun,
    );
    return this.#versions
      .filter(({ sent }) => sent <= ended)
      .filter(({ answered }) => !heard.some((later) => later.sent > answered))
      .map(({ value }) => value);
  }
}
