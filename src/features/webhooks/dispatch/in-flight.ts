import type { Load } from './capacity';
import type { Leased } from './leased';

/** The deliveries of a dispatcher that are in flight, and the recent results that `capacity.ts` needs. */
export class InFlight {
  readonly #leased = new Map<number, Leased>();
  readonly #busy = new Map<number, number>();
  readonly #failures = new Map<number, number>();
  readonly #served = new Map<number, number>();
  readonly #refused = new Set<number>();
  #leases = 0;
  #begun = 0;

  /** Deliveries that are leased and not recorded yet. */
  get ids(): number[] {
    return [...this.#leased.keys()];
  }

  has(id: number): boolean {
    return this.#leased.has(id);
  }

  /** Deliveries that this process must not attempt again. */
  get refused(): number[] {
    return [...this.#refused];
  }

  get isEmpty(): boolean {
    return this.#leased.size === 0;
  }

  /** The number of attempts since the start. */
  get begun(): number {
    return this.#begun;
  }

  get load(): Load {
    return {
      inFlight: this.#leased.size,
      busy: this.#busy,
      failures: this.#failures,
      served: this.#served,
    };
  }

  /** Notes which subscriptions a lease contained. */
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
   * Notes the end of a request. Its capacity is free before the attempt is recorded.
   *
   * @returns how many requests of its subscription are still in flight
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

  /** Removes a delivery that is recorded. It may be leased again. */
  remove({ id }: Leased): void {
    this.#leased.delete(id);
  }

  /** Bars a delivery whose attempts the database does not record. It would be sent without end. */
  refuse({ id }: Leased): void {
    this.#refused.add(id);
  }
}
