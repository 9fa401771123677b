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

/** Hands a request to the framework within the process. */
export function exchange(
  listener: RequestListener,
  message: IncomingMessage,
): Promise<CapturedAnswer> {
  return new Promise((resolve) => {
    listener(message, new CapturingResponse(message, resolve));
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
  readonly #onEnd: (answer: CapturedAnswer) => void;
  /** What Koa asks before it writes; Node's own tells of a socket. */
  override writableEnded = false;

  constructor(request: IncomingMessage, onEnd: (answer: CapturedAnswer) => void) {
    super(request);
    this.#onEnd = onEnd;
  }

  override write(chunk: unknown): boolean {
    this.#keep(chunk);
    return true;
  }

  override end(chunk?: unknown): this {
    if (this.writableEnded) return this;
    this.#keep(chunk);
    this.writableEnded = true;
    const { statusCode: status } = this;
    this.#onEnd({ status, headers: this.getHeaders(), body: Buffer.concat(this.#chunks) });
    this.emit('finish');
    return this;
  }

  #keep(chunk: unknown): void {
    if (typeof chunk === 'string') this.#chunks.push(Buffer.from(chunk));
    else if (chunk instanceof Uint8Array) this.#chunks.push(Buffer.from(chunk));
  }
}
