import { AsyncResource } from 'node:async_hooks';
import type { Core } from '@strapi/strapi';
import { secretsFor } from '../secrets/secrets';
import { outcomeOf } from '../retries/outcome';
import type { Sender } from '../sending/sender';
import type { WebhookSettings } from '../settings';
import { destinationsOf } from '../destinations';
import type { AttemptCounts } from '../metrics';
import { enabledSubscriptions } from '../subscriptions';
import { AbandonedLeases, leaseOwner } from './abandoned-leases';
import { attempt, receiverOf, type DeliveryReceiver } from './attempt';
import { roomFor } from './capacity';
import { ClockWatch, databaseNow, repairAfterJump, repairFuture } from './clock-jumps';
import { releaseLeases, lease, renewLeases } from './lease';
import type { Leased } from './leased';
import { logFailed } from './log-failed';
import { Recorder } from './recorder';
import { switchOffFailing } from './switch-off';
import { InFlight } from './in-flight';

/** How often due retries are looked for, and deliveries whose notification was lost. */
const POLL_MS = 1000;
/** A lease lasts twice the request timeout, which leaves time to record the attempt. */
const LEASE_FACTOR = 2;

/**
 * Leases due deliveries, sends them and records the results. The states of a delivery are described in
 * `delivery-states.ts`.
 *
 * One cycle runs at a time. A wake during a cycle makes it run once more, so no wake is lost:
 *
 *   idle ──wake──► cycle (watch, lease, send) ──no wake since──► idle
 *                    ▲────────────wake meanwhile─────┘
 *
 * `stop` ends leasing, waits for requests in flight, and aborts them after the grace period.
 */
export class Dispatcher {
  /** The owner of this process's leases, in `leased_by`. */
  readonly #by: string;
  readonly #abandoned: AbandonedLeases;
  readonly #clock = new ClockWatch();
  readonly #inFlight = new InFlight();
  readonly #stopping = new AbortController();
  readonly #abort = new AbortController();
  readonly #recorder: Recorder;
  #cycling: Promise<void> | null = null;
  #wakes = 0;
  #watchDue = 0;
  #timer: NodeJS.Timeout | undefined;
  #started = false;
  #failing = false;
  #waiters: (() => void)[] = [];

  constructor(
    private readonly strapi: Core.Strapi,
    private readonly settings: WebhookSettings,
    private readonly sender: Sender,
    private readonly attempts: AttemptCounts,
  ) {
    this.#by = leaseOwner(strapi);
    this.#abandoned = new AbandonedLeases(strapi, this.#by);
    this.#recorder = new Recorder(strapi, {
      by: this.#by,
      stopping: this.#stopping.signal,
      aborted: this.#abort.signal,
      onRefused: (leased) => {
        this.#inFlight.refuse(leased);
      },
      onRecorded: async (ended) => {
        for (const { leased } of ended) this.#inFlight.remove(leased);
        // The requests that this process aborts are not recorded.
        if (!this.#abort.signal.aborted) logFailed(strapi, ended);
        await switchOffFailing(strapi, ended, settings.failingMs);
        this.wake();
      },
      onIdle: () => {
        this.#notifyWaiters();
      },
    });
  }

  start(): void {
    this.#started = true;
    this.#timer = setInterval(this.wake, POLL_MS).unref();
    this.wake();
  }

  /**
   * Looks for due deliveries, if the dispatcher was started. Bound to the context of the constructor:
   * it is called inside of transactions, whose context the cycle must not inherit.
   */
  readonly wake = AsyncResource.bind((): void => {
    if (!this.#started || this.#isStopped) return;
    this.#wakes += 1;
    this.#cycling ??= this.#cycle();
  });

  /**
   * Attempts deliveries until none is due, and waits for the results. Tests use it instead of `start`.
   *
   * @returns the number of attempts
   */
  async drainOnce(): Promise<number> {
    const before = this.#inFlight.begun;
    const wasStarted = this.#started;
    this.#started = true;
    this.wake();
    await this.#untilIdle();
    this.#started = wasStarted;
    return this.#inFlight.begun - before;
  }

  /**
   * Stops leasing, and waits for the requests in flight until the grace period ends. Aborts the rest,
   * whose leases the recorder releases for other instances.
   */
  async stop(): Promise<void> {
    this.#stopping.abort();
    clearInterval(this.#timer);
    const grace = setTimeout(() => {
      this.#abort.abort();
    }, this.settings.shutdownGraceMs);
    await this.#untilIdle();
    clearTimeout(grace);
  }

  get #isStopped(): boolean {
    return this.#stopping.signal.aborted;
  }

  async #untilIdle(): Promise<void> {
    while (this.#cycling !== null || !this.#recorder.isIdle || !this.#inFlight.isEmpty) {
      await new Promise<void>((done) => this.#waiters.push(done));
    }
  }

  /** Wakes the callers of `#untilIdle`, which check again. */
  #notifyWaiters(): void {
    for (const done of this.#waiters.splice(0)) done();
  }

  async #cycle(): Promise<void> {
    let handledWakes: number;
    do {
      handledWakes = this.#wakes;
      try {
        if (performance.now() >= this.#watchDue) await this.#watch();
        await this.#leaseNow();
        this.#failing = false;
      } catch (error) {
        // Logged once per outage, because the dispatcher retries every second.
        if (!this.#failing) {
          this.strapi.log.error('Leasing webhook deliveries failed; retrying every second.', {
            error,
          });
        }
        this.#failing = true;
      }
    } while (handledWakes !== this.#wakes && !this.#isStopped);
    this.#cycling = null;
    this.#notifyWaiters();
  }

  async #watch(): Promise<void> {
    const { strapi } = this;
    await this.#abandoned.release();
    await this.#clock.watch(await databaseNow(strapi), performance.now(), async (jump) => {
      // The clock may have been set back while no instance ran.
      if (jump === null) {
        await repairFuture(strapi);
        return;
      }
      // After a jump forward the leases have expired, although their requests are still in flight.
      await renewLeases(strapi, this.#inFlight.ids, this.#lease);
      await repairAfterJump(strapi, jump);
    });
    this.#watchDue = performance.now() + POLL_MS;
  }

  async #leaseNow(): Promise<void> {
    const { strapi, settings } = this;
    const subscriptions = new Map((await enabledSubscriptions(strapi)).map((one) => [one.id, one]));
    const destinations = destinationsOf(strapi);
    const receivers = [...subscriptions.keys(), ...destinations.keys()];
    const room = roomFor(receivers, settings, this.#inFlight.load);
    const found = await lease(strapi, room, this.#lease, this.#inFlight.refused);
    // Skip deliveries whose lease expired while their request is still in flight. This lease renews theirs.
    const leased = found.filter(({ id }) => !this.#inFlight.has(id));
    // Each skipped delivery used capacity that another one could have had.
    if (leased.length < found.length) this.#wakes += 1;
    if (leased.length === 0) return;
    const wanted = [...new Set(leased.map(({ subscriptionId }) => subscriptionId))];
    this.#inFlight.serve(wanted);
    const signed = wanted.filter((id) => subscriptions.has(id));
    const secrets = await this.#secretsOf(signed, leased);
    for (const one of leased) {
      const receiver = receiverOf(one.subscriptionId, { destinations, subscriptions, secrets });
      if (receiver === null) continue;
      this.#inFlight.begin(one);
      void this.#attempt(one, receiver);
    }
  }

  get #lease() {
    return { by: this.#by, leaseMs: this.settings.timeoutMs * LEASE_FACTOR };
  }

  /** Reads the secrets. If that fails, the leases are released, so that other instances can attempt. */
  async #secretsOf(subscriptions: readonly number[], leased: readonly Leased[]) {
    try {
      return await secretsFor(this.strapi, subscriptions);
    } catch (error) {
      await releaseLeases(
        this.strapi,
        leased.map(({ id }) => id),
        this.#by,
      );
      throw error;
    }
  }

  async #attempt(leased: Leased, receiver: DeliveryReceiver): Promise<void> {
    const { sender, settings } = this;
    const made = await attempt(sender, leased, receiver, this.#abort.signal);
    const outcome = outcomeOf(made, settings.retrySeconds, leased.tries + 1, Math.random());
    this.attempts.add(outcome);
    this.#recorder.add({ leased, attempt: made, outcome });
    const left = this.#inFlight.end(leased, made.failure !== null);
    // Lease when half of the capacity is free. Leasing after each request would cost one statement each.
    if (left <= settings.concurrencyPerSubscription / 2) this.wake();
  }
}
