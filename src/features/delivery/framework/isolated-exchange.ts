import {
  IncomingMessage,
  ServerResponse,
  type IncomingHttpHeaders,
  type OutgoingHttpHeaders,
  type RequestListener,
} from 'node:http';
import { Socket } from 'node:net';

/** A request; of delivery's own making, unless it is a client's whose body was read. */
export interface IsolatedRequest {
  method: string;
  url: string;
  headers: IncomingHttpHeaders;
  body?: string;
}

/** What the framework answered. */
export interface CapturedAnswer {
  status: number;
  headers: OutgoingHttpHeaders;
  body: Buffer;
}

/** An answer that is written piece by piece and is too large to be held as a whole. */
export class TooLargeError extends Error {
  override name = 'TooLargeError';
}

/**
 * Hands a request to the framework within the process.
 *
 * @param maxBytes held of an answer that comes in pieces
 * @throws TooLargeError where it has more; what was writing it is stopped
 */
export function exchange(
  listener: RequestListener,
  message: IncomingMessage,
  maxBytes: number,
): Promise<CapturedAnswer> {
  return new Promise((resolve, reject) => {
    listener(message, new CapturingResponse(message, maxBytes, resolve, reject));
  });
}

/** A request as the framework reads it, its body already arrived. */
export function requestMessage(
  { method, url, headers, body }: IsolatedRequest,
  socket = new Socket(),
): IncomingMessage {
  const message = new IncomingMessage(socket);
  message.method = method;
  message.url = url;
  message.httpVersion = '1.1';
  message.httpVersionMajor = 1;
  message.httpVersionMinor = 1;
  message.headers = headers;
  message.complete = true;
  if (body !== undefined) message.push(body);
  message.push(null);
  return message;
}

/** Keeps what is written to it. */
class CapturingResponse extends ServerResponse {
  readonly #chunks: Buffer[] = [];
  #size = 0;
  /** What Koa asks before it writes; Node's own tells of a socket. */
  override writableEnded = false;

  constructor(
    request: IncomingMessage,
    private readonly maxBytes: number,
    private readonly onEnd: (answer: CapturedAnswer) => void,
    private readonly onTooLarge: (error: TooLargeError) => void,
  ) {
    super(request);
  }

  override write(chunk: unknown): boolean {
    if (this.writableEnded) return false;
    this.#keep(chunk);
    if (this.#size > this.maxBytes) this.#giveUp();
    return !this.writableEnded;
  }

  override end(chunk?: unknown): this {
    if (this.writableEnded) return this;
    this.#keep(chunk);
    this.writableEnded = true;
    const { statusCode: status } = this;
    this.onEnd({ status, headers: this.getHeaders(), body: Buffer.concat(this.#chunks) });
    this.emit('finish');
    return this;
  }

  #keep(chunk: unknown): void {
    if (typeof chunk !== 'string' && !(chunk instanceof Uint8Array)) return;
    const bytes = Buffer.from(chunk);
    this.#chunks.push(bytes);
    this.#size += bytes.length;
  }

  #giveUp(): void {
    this.writableEnded = true;
    this.#chunks.length = 0;
    this.onTooLarge(new TooLargeError(`An answer has more than ${String(this.maxBytes)} bytes.`));
    // What is piped here is let go by the one, and destroyed by Koa at the other.
    this.emit('close');
    this.emit('finish');
  }
}
