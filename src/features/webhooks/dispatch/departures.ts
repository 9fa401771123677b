/**
 * Looks after which an absent process counts as dead. One look a second gives a process that has lost
 * its session the time to open another one.
 */
const LOOKS = 4;

/** Notices the processes that have died, by looking at those that are alive. */
export class Departures {
  /** For how many looks each known process has been absent. */
  readonly #absent = new Map<string, number>();

  /** @param self the own process: while it is not seen either, nothing is known of the others */
  constructor(private readonly self: string) {}

  /** Names processes that may have died before the first look. */
  expect(processes: readonly string[]): void {
    for (const process of processes) this.#absent.set(process, 0);
  }

  /** @returns the processes that count as dead from now on */
  look(alive: ReadonlySet<string>): string[] {
    if (!alive.has(this.self)) {
      this.expect([...this.#absent.keys()]);
      return [];
    }
    this.expect([...alive]);
    const dead: string[] = [];
    for (const [process, looks] of this.#absent) {
      if (alive.has(process)) continue;
      if (looks + 1 < LOOKS) this.#absent.set(process, looks + 1);
      else dead.push(process);
    }
    for (const process of dead) this.#absent.delete(process);
    return dead;
  }
}
