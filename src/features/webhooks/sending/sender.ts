import type { Agent } from 'undici';
import { request } from 'undici';
import type { Attempt, Failure, ReceiverResponse } from './attempt';
import { withoutQuery } from '../origin';
import { createConnections } from './destination';
import { failureOf, failureOfStatus, timedOut } from './failure';
import { subscriptionHeaders, recordable, type Headers } from './headers';
import { readResponse } from './read-response';
import { parseRetryAfter } from '../retries/retry-schedule';
import { signatures } from './signature';

/** A signed request to a subscription. */
export interface Outgoing {
  url: string;
  /** The headers of the subscription, not validated yet. */
  headers: unknown;
  secrets: readonly string[];
  /** The `webhook-id`. */
  id: string;
  event: string;
  body: string;
}

/** A request to a receiver that knows nothing of webhooks. */
export interface PlainOutgoing {
  url: string;
  contentType: string;
  body: string;
  /** Replaces the meaning of a status that is no success. */
  refusalOf: (status: number) => Failure | null;
}

/** A request with its headers. */
interface Prepared {
  url: string;
  standard: Headers;
  body: string;
  /** @throws HeaderError */
  own: () => Headers;
  meaningOf: typeof failureOfStatus;
}

export interface SenderOptions {
  allowPrivateNetwork: boolean;
  timeoutMs: number;
  /** Headers of every request, from `server.webhooks.defaultHeaders`. */
  defaultHeaders?: Headers;
}

/** The response headers that are stored. */
const STORED_HEADERS = [
  'content-type',
  'content-length',
  'date',
  'location',
  'retry-after',
  'server',
];
const MAX_HEADER = 500;
const USER_AGENT = 'Threeline-Webhooks';

/** Sends webhooks, one request per call. */
export class Sender {
  readonly #connections: Agent;

  constructor(private readonly options: SenderOptions) {
    this.#connections = createConnections(options);
  }

  /**
   * Sends one signed request. Never rejects, and never takes longer than the timeout.
   *
   * @param stop aborts the request, which then counts as a closed connection
   */
  send(outgoing: Outgoing, stop?: AbortSignal): Promise<Attempt> {
    const { url, headers, body } = outgoing;
    const own = () => subscriptionHeaders({ ...this.options.defaultHeaders, ...objectOf(headers) });
    const standard = standardHeaders(outgoing);
    return this.#request({ url, standard, body, own, meaningOf: failureOfStatus }, stop);
  }

  /** Sends one request without a signature and without the headers of webhooks, like `send`. */
  sendPlain(
    { url, contentType, body, refusalOf }: PlainOutgoing,
    stop?: AbortSignal,
  ): Promise<Attempt> {
    const standard = { 'content-type': contentType, 'user-agent': USER_AGENT };
    const meaningOf: typeof failureOfStatus = (status, location) => {
      const failure = failureOfStatus(status, location);
      return failure === null ? null : (refusalOf(status) ?? failure);
    };
    return this.#request({ url, standard, body, own: () => ({}), meaningOf }, stop);
  }

  async #request(outgoing: Prepared, stop?: AbortSignal): Promise<Attempt> {
    const begun = performance.now();
    const { timeoutMs } = this.options;
    const timeout = AbortSignal.timeout(Math.ceil(timeoutMs));
    const signal = stop === undefined ? timeout : AbortSignal.any([timeout, stop]);
    const { standard } = outgoing;
    let recorded = standard;
    const end = (response: ReceiverResponse | null, failure: Failure | null): Attempt => ({
      durationMs: Math.round(performance.now() - begun),
      requestHeaders: recorded,
      response,
      failure,
    });
    const target = parseTarget(outgoing.url);
    if (typeof target === 'string') return end(null, { code: 'ADDRESS_INVALID', message: target });
    try {
      const own = outgoing.own();
      recorded = recordable(standard, own);
      const received = await request(target, {
        dispatcher: this.#connections,
        method: 'POST',
        headers: { ...own, ...standard },
        body: outgoing.body,
        signal,
      });
      const { statusCode: status } = received;
      const headers = storedHeaders(received.headers);
      const body = await readResponse(received.body, timeoutMs, () => timeout.aborted);
      const response: ReceiverResponse = {
        status,
        headers,
        body: body.text,
        truncated: body.truncated,
        retryAfterMs: parseRetryAfter(headers['retry-after'], Date.now()),
      };
      return end(response, outgoing.meaningOf(status, headers['location']) ?? body.failure);
    } catch (error) {
      return end(null, timeout.aborted ? timedOut(timeoutMs) : failureOf(error, timeoutMs));
    }
  }

  async close(): Promise<void> {
    await this.#connections.destroy();
  }
}

const standardHeaders = ({ id, event, body, secrets }: Outgoing): Headers => {
  const timestamp = Math.floor(Date.now() / 1000);
  return {
    'content-type': 'application/json',
    'user-agent': USER_AGENT,
    'x-strapi-event': event,
    'webhook-id': id,
    'webhook-timestamp': String(timestamp),
    'webhook-signature': signatures(secrets, { id, timestamp, body }),
  };
};

/** @returns the fault as a message, if the address cannot be used */
function parseTarget(url: string): URL | string {
  if (!URL.canParse(url)) {
    return 'The address is not a URL. Correct the subscription.';
  }
  const target = new URL(url);
  if (target.protocol !== 'http:' && target.protocol !== 'https:') {
    return `The address begins with ${target.protocol}// where only http:// and https:// can be used. Correct the subscription.`;
  }
  if (target.username !== '' || target.password !== '') {
    return 'The address holds a user name or password, which are not sent. Put them in a header of the subscription, such as Authorization.';
  }
  return target;
}

const objectOf = (value: unknown): object => (typeof value === 'object' ? (value ?? {}) : {});

function storedHeaders(headers: Record<string, string | string[] | undefined>): Headers {
  const stored: Headers = {};
  for (const name of STORED_HEADERS) {
    const value = headers[name];
    if (value === undefined) continue;
    const text = [value].flat().join(', ');
    stored[name] = (name === 'location' ? withoutQuery(text) : text).slice(0, MAX_HEADER);
  }
  return stored;
}
