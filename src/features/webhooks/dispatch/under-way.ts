import type { Load } from './capacity';
import type { Leased } from './lease';

/** What a dispatcher is at, and how it went lately: places are given by it. */
export class UnderWay {
  readonly #leased = new Map<number, Leased>();
  readonly #busy = new Map<number, number>();
  readonly #failures = new Map<number, number>();
  readonly #served = new Map<number, number>();
  #leases = 0;
  #begun = 0;

  /** Deliveries that are leased and not recorded yet. */
  get ids(): number[] {
    return [...this.#leased.keys()];
  }

  has(id: number): boolean {
    return this.#leased.has(id);
  }

  get isEmpty(): boolean {
    return this.#leased.size === 0;
  }

  /** Attempts that have begun since the start. */
  get begun(): number {
    return this.#begun;
  }

  get load(): Load {
    return {
      underWay: this.#leased.size,
      busy: this.#busy,
      failures: this.#failures,
      served: this.#served,
    };
  }

  /** These subscriptions have had their turn. */
  serve(subscriptions: readonly number[]): void {
    this.#leases += 1;
    for (const id of subscriptions) this.#served.set(id, this.#leases);
  }

  begin(leased: Leased): void {
    this.#begun += 1;
    this.#leased.set(leased.id, leased);
    this.#busy.set(leased.subscriptionId, (this.#busy.get(leased.subscriptionId) ?? 0) + 1);
  }

  /**
   * The request is over: its place is free before the attempt is recorded.
   *
   * @returns how many requests of its subscription are left
   */
  end({ subscriptionId }: Leased, hasFailed: boolean): number {
    if (hasFailed) {
      this.#failures.set(subscriptionId, (this.#failures.get(subscriptionId) ?? 0) + 1);
    } else this.#failures.delete(subscriptionId);
    const left = (this.#busy.get(subscriptionId) ?? 1) - 1;
    if (left === 0) this.#busy.delete(subscriptionId);
    else this.#busy.set(subscriptionId, left);
    return left;
  }

  /** It is recorded, and may be leased again. */
  forget({ id }: Leased): void {
    this.#leased.delete(id);
  }
}
