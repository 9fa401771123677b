import { AsyncResource } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { secretsFor, signingSecrets, UnreadableSecretError } from '../secrets/secrets';
import type { Attempt } from '../sending/attempt';
import { outcomeOf } from '../sending/outcome';
import type { Sender } from '../sending/sender';
import type { WebhookSettings } from '../settings';
import { enabledSubscriptions, type Subscription } from '../subscriptions';
import { roomFor } from './capacity';
import { isOutage } from './outage';
import { ClockWatch, databaseNow, repairAfterJump, repairFuture } from './clock-jumps';
import { giveBack, lease, renew, type Leased } from './lease';
import { record, withoutDetails, type Ended } from './record';
import { failingFor, switchOff } from './switch-off';

/** How often it is looked for retries that are due, and for what nobody told of. */
const POLL_MS = 1000;
const RETRY_MS = 1000;
/** Leases outlast the timeout by as much again, for the record of the attempt. */
const LEASE_FACTOR = 2;

/** Attempts what is due, as long as it is started or asked to drain. */
export class Dispatcher {
  /** Names the leases of this process. */
  readonly #by = randomUUID();
  readonly #clock = new ClockWatch();
  readonly #inFlight = new Map<number, Leased>();
  readonly #busy = new Map<number, number>();
  readonly #failures = new Map<number, number>();
  readonly #stopping = new AbortController();
  readonly #ended: Ended[] = [];
  #recording: Promise<void> | null = null;
  #cycling: Promise<void> | null = null;
  #wakes = 0;
  #clockDue = 0;
  #timer: NodeJS.Timeout | undefined;
  #started = false;
  #stopped = false;
  #failing = false;
  readonly #served = new Map<number, number>();
  #leases = 0;
  #attempts = 0;
  #idle: (() => void)[] = [];

  constructor(
    private readonly strapi: Core.Strapi,
    private readonly settings: WebhookSettings,
    private readonly sender: Sender,
  ) {}

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
    if (!this.#started || this.#stopped) return;
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
    const before = this.#attempts;
    const wasStarted = this.#started;
    this.#started = true;
    this.wake();
    await this.#untilIdle();
    this.#started = wasStarted;
    return this.#attempts - before;
  }

  /**
   * Stops to lease, waits for the requests under way until the grace period ends, breaks off the
   * rest and gives them back for others to attempt.
   */
  async stop(): Promise<void> {
    this.#stopped = true;
    clearInterval(this.#timer);
    const grace = setTimeout(() => {
      this.#stopping.abort();
    }, this.settings.shutdownGraceMs);
    await this.#untilIdle();
    clearTimeout(grace);
  }

  async #untilIdle(): Promise<void> {
    while (this.#cycling !== null || this.#recording !== null || this.#inFlight.size > 0) {
      await new Promise<void>((done) => this.#idle.push(done));
    }
  }

  /** Lets whoever waits for the end of everything look again. */
  #settle(): void {
    for (const done of this.#idle.splice(0)) done();
  }

  async #cycle(): Promise<void> {
    let answered: number;
    do {
      answered = this.#wakes;
      try {
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
    } while (answered !== this.#wakes && !this.#stopped);
    this.#cycling = null;
    this.#settle();
  }

  async #leaseNow(): Promise<void> {
    const { strapi, settings } = this;
    if (performance.now() >= this.#clockDue) await this.#watchClock();

    const subscriptions = new Map((await enabledSubscriptions(strapi)).map((one) => [one.id, one]));
    const room = roomFor([...subscriptions.keys()], settings, {
      underWay: this.#inFlight.size,
      busy: this.#busy,
      failures: this.#failures,
      served: this.#served,
    });
    const found = await lease(strapi, room, this.#lease);
    // One whose lease ended while its request is still under way: it is leased anew by that.
    const leased = found.filter(({ id }) => !this.#inFlight.has(id));
    // It took the place of another.
    if (leased.length < found.length) this.#wakes += 1;
    if (leased.length === 0) return;
    const wanted = [...new Set(leased.map(({ subscriptionId }) => subscriptionId))];
    this.#leases += 1;
    for (const id of wanted) this.#served.set(id, this.#leases);
    const secrets = await this.#secretsOf(wanted, leased);
    for (const one of leased) {
      const subscription = subscriptions.get(one.subscriptionId);
      const secret = secrets.get(one.subscriptionId);
      if (subscription === undefined || secret === undefined) continue;
      this.#begin(one);
      void this.#attempt(one, subscription, secret);
    }
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

  get #lease() {
    return { by: this.#by, leaseMs: this.settings.timeoutMs * LEASE_FACTOR };
  }

  async #watchClock(): Promise<void> {
    this.#clockDue = performance.now() + POLL_MS;
    const jump = this.#clock.observe(await databaseNow(this.strapi), performance.now());
    // Nobody watched before the first look.
    if (jump === null) await repairFuture(this.strapi);
    else if (jump !== 0) {
      // By a clock that was set forward, the leases have ended though the requests have not.
      await renew(this.strapi, [...this.#inFlight.keys()], this.#lease);
      await repairAfterJump(this.strapi, jump);
    }
  }

  #begin(leased: Leased): void {
    this.#attempts += 1;
    this.#inFlight.set(leased.id, leased);
    this.#busy.set(leased.subscriptionId, (this.#busy.get(leased.subscriptionId) ?? 0) + 1);
  }

  /** The request is over: its place is free before the attempt is recorded. */
  #free({ subscriptionId }: Leased): void {
    const left = (this.#busy.get(subscriptionId) ?? 1) - 1;
    if (left === 0) this.#busy.delete(subscriptionId);
    else this.#busy.set(subscriptionId, left);
    // Not for each place, or each would be leased by a statement of its own.
    if (left <= this.settings.concurrencyPerSubscription / 2) this.wake();
  }

  async #attempt(
    leased: Leased,
    subscription: Subscription,
    secret: Parameters<typeof signingSecrets>[0] | UnreadableSecretError,
  ): Promise<void> {
    const attempt =
      secret instanceof UnreadableSecretError
        ? unsigned(secret)
        : await this.sender.send(
            {
              url: subscription.url,
              headers: subscription.headers,
              secrets: signingSecrets(secret),
              id: leased.webhookId,
              event: leased.event,
              body: leased.body,
            },
            this.#stopping.signal,
          );
    const outcome = outcomeOf(attempt, this.settings.retrySeconds, leased.tries + 1, Math.random());
    this.#ended.push({ leased, attempt, outcome });
    this.#noteStreak(leased, attempt);
    this.#free(leased);
    this.#recording ??= this.#recordAll();
  }

  #noteStreak({ subscriptionId }: Leased, { failure }: Attempt): void {
    if (failure === null) this.#failures.delete(subscriptionId);
    else this.#failures.set(subscriptionId, (this.#failures.get(subscriptionId) ?? 0) + 1);
  }

  /** Records what has ended; what ends meanwhile is recorded together. Never rejects. */
  async #recordAll(): Promise<void> {
    // What ends in this turn of the event loop is recorded in one transaction.
    await new Promise((done) => setImmediate(done));
    while (this.#ended.length > 0) {
      const ended = this.#ended.splice(0);
      await this.#recordWithRetries(ended);
      for (const { leased } of ended) this.#inFlight.delete(leased.id);
      await this.#switchOffFailing(ended);
      this.wake();
    }
    this.#recording = null;
    this.#settle();
  }

  async #recordWithRetries(ended: readonly Ended[]): Promise<void> {
    const broken = this.#stopping.signal.aborted
      ? ended.filter(({ attempt }) => attempt.failure !== null)
      : [];
    let whole = ended.filter((one) => !broken.includes(one));
    for (;;) {
      try {
        // What was broken off by this process was no attempt of the receiver's.
        await giveBack(
          this.strapi,
          broken.map(({ leased }) => leased.id),
          this.#by,
        );
        if (whole.length > 0) await record(this.strapi, whole, this.#by);
        return;
      } catch (error) {
        this.strapi.log.error('Attempts of webhooks could not be recorded.', {
          deliveries: ended.map(({ leased }) => leased.id),
          error,
        });
        if (!isOutage(error)) whole = await this.#recordSingly(whole);
        if (whole.length === 0 && broken.length === 0) return;
        // Unrecorded, they are attempted again once their leases end.
        if (this.#stopped) return;
        await new Promise((done) => setTimeout(done, RETRY_MS));
      }
    }
  }

  /**
   * One that the database refuses must not hold up the rest: it is recorded without what came back,
   * and where that is refused too, it stays leased and is attempted again.
   *
   * @returns what an outage of the database kept from being recorded
   */
  async #recordSingly(ended: readonly Ended[]): Promise<Ended[]> {
    for (const [index, one] of ended.entries()) {
      for (const form of [one, withoutDetails(one)]) {
        try {
          await record(this.strapi, [form], this.#by);
          break;
        } catch (error) {
          if (isOutage(error)) return ended.slice(index);
          this.strapi.log.error('The database refuses to record an attempt of a webhook.', {
            delivery: one.leased.id,
            error,
          });
        }
      }
    }
    return [];
  }

  async #switchOffFailing(ended: readonly Ended[]): Promise<void> {
    const { strapi } = this;
    const idsOf = (some: readonly Ended[]) => [
      ...new Set(some.map(({ leased }) => leased.subscriptionId)),
    ];
    const failed = ended.filter(({ attempt }) => attempt.failure !== null);
    if (failed.length === 0) return;
    try {
      const gone = failed.filter(({ outcome }) => outcome.state === 'failed' && outcome.gone);
      for (const id of idsOf(gone)) await switchOff(strapi, id, 'GONE');
      for (const id of await failingFor(strapi, idsOf(failed), this.settings.failingMs)) {
        await switchOff(strapi, id, 'FAILING');
      }
    } catch (error) {
      // Its next failure asks again.
      strapi.log.error('A webhook that should be switched off could not be.', { error });
    }
  }
}

/** An attempt that could not be made for want of a secret to sign with. */
const unsigned = ({ message }: UnreadableSecretError): Attempt => ({
  durationMs: 0,
  requestHeaders: {},
  answer: null,
  failure: { code: 'SECRET_UNREADABLE', message },
});
