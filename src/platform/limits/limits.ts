import type { IncomingMessage } from 'node:http';
import { BUDGETS, budgetOf, type ApiPaths, type Budget } from './budget-of';
import { Clients, type Network } from './clients';
import type { SharedCounts } from './shared-counts';
import { Windows } from './windows';

/** How many requests a client may send in a window of some seconds. */
export interface Quota {
  requests: number;
  seconds: number;
}

export interface Settings {
  quotas: Readonly<Record<Budget, Quota | null>>;
  exempt: readonly Network[];
  proxies: number;
}

/** The outcome of counting a request. */
export interface Verdict {
  /** The budget, with `-token` where a token was counted. */
  policy: string;
  quota: Quota;
  remaining: number;
  /** Until the window ends. */
  seconds: number;
  refused: boolean;
}

interface Counter {
  quota: Quota;
  windows: Windows;
}

/** Counts requests by client and budget. */
export class Limits {
  readonly #clients: Clients;
  readonly #counters = new Map<Budget, Counter>();
  /** Requests that are not counted again: delivery has counted them, or makes them itself. */
  readonly #counted = new WeakSet<IncomingMessage>();
  #shared: SharedCounts | null = null;

  constructor(
    { quotas, exempt, proxies }: Settings,
    /** Where the content API is. */
    readonly paths: ApiPaths,
    private readonly onRefused: (policy: string, client: string) => void = () => undefined,
    private readonly now: () => number = Date.now,
  ) {
    this.#clients = new Clients(proxies, exempt);
    for (const budget of BUDGETS) {
      const quota = quotas[budget];
      if (quota === null) continue;
      this.#counters.set(budget, { quota, windows: new Windows(quota.seconds * 1000) });
    }
  }

  /** Shares all counts but those of hits with the other instances. */
  shareBy(shared: SharedCounts | null): void {
    this.#shared = shared;
  }

  /**
   * The client that sent a request; `null` for one without limits.
   *
   * @param forwardedFor the header `X-Forwarded-For`
   */
  clientOf({ socket }: IncomingMessage, forwardedFor: string | undefined): string | null {
    return this.#clients.clientOf(socket.remoteAddress, forwardedFor);
  }

  /**
   * Counts a request. The other instances learn of it within a second.
   *
   * @param client a key of `clientOf`, or one of a token
   * @param policy the name of the limit in the response
   * @returns `null` if the budget has no limit
   */
  count(budget: Budget, client: string, policy: string = budget): Verdict | null {
    const counter = this.#counters.get(budget);
    if (counter === undefined) return null;
    const now = this.now();
    const window = counter.windows.add(client, now);
    // A hit takes less time than a statement of the database.
    if (budget !== 'hits') this.#shared?.add(`${budget} ${client}`, window);
    const count = window.own + window.foreign;
    return this.#reported(client, verdictOf(policy, counter.quota, count, window.endsAt - now));
  }

  /**
   * Counts a read whose response is in memory.
   *
   * @param token the key of a token that was checked, which has a limit of its own
   */
  countHit(client: string, token: string | null): Verdict[] {
    return this.#countBoth('hits', client, token);
  }

  /** Counts a read whose response is not in memory. The framework will not count it again. */
  countMiss(request: IncomingMessage, client: string, token: string | null): Verdict[] {
    this.markCounted(request);
    const budget = this.#budgetOf(request);
    return budget === null ? [] : this.#countBoth(budget, client, token);
  }

  /** Whether a client has used up the budget of a read whose response is not in memory. */
  isExhausted(request: IncomingMessage, client: string): boolean {
    const budget = this.#budgetOf(request);
    const counter = budget === null ? undefined : this.#counters.get(budget);
    if (counter === undefined) return false;
    const { own, foreign } = counter.windows.peek(client, this.now());
    return own + foreign >= counter.quota.requests;
  }

  #budgetOf({ method = 'GET', url = '' }: IncomingMessage): Budget | null {
    const [path = ''] = url.split('?', 1);
    return budgetOf({ method, path }, this.paths);
  }

  /**
   * Counts a request after those of the other instances, if the database responds in time.
   *
   * @param policy the name of the limit in the response
   */
  async countExactly(
    budget: Budget,
    client: string,
    policy: string = budget,
  ): Promise<Verdict | null> {
    const counter = this.#counters.get(budget);
    if (counter === undefined) return null;
    const window = counter.windows.add(client, this.now());
    // Concurrent requests must not count each other as their predecessors.
    const { own } = window;
    const verdict = () =>
      verdictOf(policy, counter.quota, own + window.foreign, window.endsAt - this.now());
    const known = verdict();
    if (this.#shared === null || known.refused) return this.#reported(client, known);
    this.#shared.add(`${budget} ${client}`, window);
    await this.#shared.synchronise();
    return this.#reported(client, verdict());
  }

  #countBoth(budget: Budget, client: string, token: string | null): Verdict[] {
    const ofClient = this.count(budget, client);
    if (ofClient === null) return [];
    const ofToken = token === null ? null : this.count(budget, token, `${budget}-token`);
    return ofToken === null ? [ofClient] : [ofClient, ofToken];
  }

  /** Makes a request count no more. */
  markCounted(request: IncomingMessage): void {
    this.#counted.add(request);
  }

  isCounted(request: IncomingMessage): boolean {
    return this.#counted.has(request);
  }

  #reported(client: string, verdict: Verdict): Verdict {
    if (verdict.refused) this.onRefused(verdict.policy, client);
    return verdict;
  }
}

function verdictOf(policy: string, quota: Quota, count: number, milliseconds: number): Verdict {
  return {
    policy,
    quota,
    remaining: Math.max(0, quota.requests - count),
    seconds: Math.max(1, Math.ceil(milliseconds / 1000)),
    refused: count > quota.requests,
  };
}
