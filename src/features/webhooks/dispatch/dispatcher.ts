import { AsyncResource } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { secretsFor, type Secrets, type UnreadableSecretError } from '../secrets/secrets';
import { outcomeOf } from '../sending/outcome';
import type { Sender } from '../sending/sender';
import type { WebhookSettings } from '../settings';
import { enabledSubscriptions, type Subscription } from '../subscriptions';
import { attempt } from './attempt';
import { roomFor } from './capacity';
import { ClockWatch, databaseNow, repairAfterJump, repairFuture } from './clock-jumps';
import { giveBack, lease, renew, type Leased } from './lease';
import { Recorder } from './recorder';
import { switchOffFailing } from './switch-off';
import { UnderWay } from './under-way';

/** How often it is looked for retries that are due, and for what nobody told of. */
const POLL_MS = 1000;
/** Leases outlast the timeout by as much again, for the record of the attempt. */
const LEASE_FACTOR = 2;

/** Attempts what is due, as long as it is started or asked to drain. */
export class Dispatcher {
  /** Names the leases of this process. */
  readonly #by = randomUUID();
  readonly #clock = new ClockWatch();
  readonly #underWay = new UnderWay();
  readonly #stopping = new AbortController();
  readonly #breakOff = new AbortController();
  readonly #recorder: Recorder;
  #cycling: Promise<void> | null = null;
  #wakes = 0;
  #clockDue = 0;
  #timer: NodeJS.Timeout | undefined;
  #started = false;
  #failing = false;
  #waiting: (() => void)[] = [];

  constructor(
    private readonly strapi: Core.Strapi,
    private readonly settings: WebhookSettings,
    private readonly sender: Sender,
  ) {
    this.#recorder = new Recorder(strapi, {
      by: this.#by,
      stopping: this.#stopping.signal,
      brokenOff: this.#breakOff.signal,
      onRecorded: async (ended) => {
        for (const { leased } of ended) this.#underWay.forget(leased);
        await switchOffFailing(strapi, ended, settings.failingMs);
        this.wake();
      },
      onIdle: () => {
        this.#settle();
      },
    });
  }

  start(): void {
    this.#started = true;
    this.#timer = setInterval(this.wake, POLL_MS).unref();
    this.wake();
  }

  /**
   * There may be something to attempt; nothing happens before the start. Bound, for it is called
   * from transactions that end.
   */
  readonly wake = AsyncResource.bind((): void => {
    if (!this.#started || this.#isStopped) return;
    this.#wakes += 1;
    this.#cycling ??= this.#cycle();
  });

  /**
   * Attempts everything that is due until nothing is, and waits for the end of it. For tests, which
   * do not dispatch otherwise.
   *
   * @returns how many attempts were made
   */
  async drainOnce(): Promise<number> {
    const before = this.#underWay.begun;
    const wasStarted = this.#started;
    this.#started = true;
    this.wake();
    await this.#untilIdle();
    this.#started = wasStarted;
    return this.#underWay.begun - before;
  }

  /**
   * Stops to lease, waits for the requests under way until the grace period ends, breaks off the
   * rest and gives them back for others to attempt.
   */
  async stop(): Promise<void> {
    this.#stopping.abort();
    clearInterval(this.#timer);
    const grace = setTimeout(() => {
      this.#breakOff.abort();
    }, this.settings.shutdownGraceMs);
    await this.#untilIdle();
    clearTimeout(grace);
  }

  get #isStopped(): boolean {
    return this.#stopping.signal.aborted;
  }

  async #untilIdle(): Promise<void> {
    while (this.#cycling !== null || !this.#recorder.isIdle || !this.#underWay.isEmpty) {
      await new Promise<void>((done) => this.#waiting.push(done));
    }
  }

  /** Lets whoever waits for the end of everything look again. */
  #settle(): void {
    for (const done of this.#waiting.splice(0)) done();
  }

  async #cycle(): Promise<void> {
    let answered: number;
    do {
      answered = this.#wakes;
      try {
        if (performance.now() >= this.#clockDue) await this.#watchClock();
        await this.#leaseNow();
        this.#failing = false;
      } catch (error) {
        // Once an outage: it is tried every second.
        if (!this.#failing) {
          this.strapi.log.error('Webhook deliveries cannot be leased; it is tried again.', {
            error,
          });
        }
        this.#failing = true;
      }
    } while (answered !== this.#wakes && !this.#isStopped);
    this.#cycling = null;
    this.#settle();
  }

  async #watchClock(): Promise<void> {
    this.#clockDue = performance.now() + POLL_MS;
    const jump = this.#clock.observe(await databaseNow(this.strapi), performance.now());
    // Nobody watched before the first look.
    if (jump === null) await repairFuture(this.strapi);
    else if (jump !== 0) {
      // By a clock that was set forward, the leases have ended though the requests have not.
      await renew(this.strapi, this.#underWay.ids, this.#lease);
      await repairAfterJump(this.strapi, jump);
    }
  }

  async #leaseNow(): Promise<void> {
    const { strapi, settings } = this;
    const subscriptions = new Map((await enabledSubscriptions(strapi)).map((one) => [one.id, one]));
    const room = roomFor([...subscriptions.keys()], settings, this.#underWay.load);
    const found = await lease(strapi, room, this.#lease);
    // One whose lease ended while its request is still under way: it is leased anew by that.
    const leased = found.filter(({ id }) => !this.#underWay.has(id));
    // It took the place of another.
    if (leased.length < found.length) this.#wakes += 1;
    if (leased.length === 0) return;
    const wanted = [...new Set(leased.map(({ subscriptionId }) => subscriptionId))];
    this.#underWay.serve(wanted);
    const secrets = await this.#secretsOf(wanted, leased);
    for (const one of leased) {
      const subscription = subscriptions.get(one.subscriptionId);
      const secret = secrets.get(one.subscriptionId);
      if (subscription === undefined || secret === undefined) continue;
      this.#underWay.begin(one);
      void this.#attempt(one, subscription, secret);
    }
  }

  get #lease() {
    return { by: this.#by, leaseMs: this.settings.timeoutMs * LEASE_FACTOR };
  }

  /** Whoever cannot sign gives back what it has leased, for others to attempt. */
  async #secretsOf(subscriptions: readonly number[], leased: readonly Leased[]) {
    try {
      return await secretsFor(this.strapi, subscriptions);
    } catch (error) {
      await giveBack(
        this.strapi,
        leased.map(({ id }) => id),
        this.#by,
      );
      throw error;
    }
  }

  async #attempt(
    leased: Leased,
    subscription: Subscription,
    secret: Secrets | UnreadableSecretError,
  ): Promise<void> {
    const { sender, settings } = this;
    const made = await attempt(sender, leased, subscription, secret, this.#breakOff.signal);
    const outcome = outcomeOf(made, settings.retrySeconds, leased.tries + 1, Math.random());
    this.#recorder.add({ leased, attempt: made, outcome });
    const left = this.#underWay.end(leased, made.failure !== null);
    // Not for each place, or each would be leased by a statement of its own.
    if (left <= settings.concurrencyPerSubscription / 2) this.wake();
  }
}
