/** The requests of one client in one window of time. */
export interface Window {
  /** The requests that this process counted. */
  own: number;
  /** The requests that other instances counted, as of the last exchange. */
  foreign: number;
  /** In milliseconds since 1970. */
  endsAt: number;
  /** How many of its own requests the other instances do not know of yet. */
  unshared: number;
}

/** An entry takes about 150 bytes. */
const MAX_CLIENTS = 50_000;

const NONE = { own: 0, foreign: 0 };

/**
 * Counts requests in fixed windows in the memory of this process.
 *
 * The memory store of rate-limiter-flexible has a promise per request and a timer per client, and no
 * bound of clients. A hit takes too little time for the one, and an attacker with many addresses
 * would exhaust the memory by the other.
 */
export class Windows {
  /** In the order in which the windows began, which is about the order in which they end. */
  readonly #windows = new Map<string, Window>();

  constructor(
    private readonly milliseconds: number,
    private readonly maxClients = MAX_CLIENTS,
  ) {}

  /** Counts a request. */
  add(client: string, now: number): Window {
    let window = this.#windows.get(client);
    if (window === undefined || window.endsAt <= now) {
      this.#windows.delete(client);
      this.#makeRoom(now);
      window = { own: 0, foreign: 0, endsAt: now + this.milliseconds, unshared: 0 };
      this.#windows.set(client, window);
    }
    window.own += 1;
    window.unshared += 1;
    return window;
  }

  /** The requests of a client that were counted in its present window. */
  peek(client: string, now: number): Pick<Window, 'own' | 'foreign'> {
    const window = this.#windows.get(client);
    return window === undefined || window.endsAt <= now ? NONE : window;
  }

  get size(): number {
    return this.#windows.size;
  }

  /** Removes up to two windows that have ended, and the oldest one if there are too many. */
  #makeRoom(now: number): void {
    let left = 2;
    for (const [client, { endsAt }] of this.#windows) {
      if (left === 0 || (endsAt > now && this.#windows.size < this.maxClients)) return;
      this.#windows.delete(client);
      left -= 1;
    }
  }
}
