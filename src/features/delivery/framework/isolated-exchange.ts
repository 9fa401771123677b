import {
  IncomingMessage,
  ServerResponse,
  type IncomingHttpHeaders,
  type OutgoingHttpHeaders,
  type RequestListener,
} from 'node:http';
import { Socket } from 'node:net';

/** A request that delivery makes itself, or a client's whose body it has read. */
export interface IsolatedRequest {
  method: string;
  url: string;
  headers: IncomingHttpHeaders;
  body?: string;
}

/** The framework's response. */
export interface CapturedResponse {
  status: number;
  headers: OutgoingHttpHeaders;
  body: Buffer;
}

/** A streamed response is too large to buffer. */
export class TooLargeError extends Error {
  override name = 'TooLargeError';
}

/**
 * Passes a request to the framework within the process and buffers the response.
 *
 * @param maxBytes the largest streamed response to buffer
 * @throws TooLargeError if the response is larger; the stream is stopped
 */
export function callInProcess(
  listener: RequestListener,
  message: IncomingMessage,
  maxBytes: number,
): Promise<CapturedResponse> {
  return new Promise((resolve, reject) => {
    listener(message, new CapturingResponse(message, maxBytes, resolve, reject));
  });
}

/** Makes a request whose body has already arrived. */
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

/** A response that buffers instead of writing to a socket. */
class CapturingResponse extends ServerResponse {
  readonly #chunks: Buffer[] = [];
  #size = 0;
  /** Koa checks it before it writes. Node's own property depends on a socket. */
  override writableEnded = false;

  constructor(
    request: IncomingMessage,
    private readonly maxBytes: number,
    private readonly onEnd: (response: CapturedResponse) => void,
    private readonly onTooLarge: (error: TooLargeError) => void,
  ) {
    super(request);
  }

  override write(chunk: unknown): boolean {
    if (this.writableEnded) return false;
    this.#buffer(chunk);
    if (this.#size > this.maxBytes) this.#abort();
    return !this.writableEnded;
  }

  override end(chunk?: unknown): this {
    if (this.writableEnded) return this;
    this.#buffer(chunk);
    this.writableEnded = true;
    const { statusCode: status } = this;
    this.onEnd({ status, headers: this.getHeaders(), body: Buffer.concat(this.#chunks) });
    this.emit('finish');
    return this;
  }

  #buffer(chunk: unknown): void {
    if (typeof chunk !== 'string' && !(chunk instanceof Uint8Array)) return;
    const bytes = Buffer.from(chunk);
    this.#chunks.push(bytes);
    this.#size += bytes.length;
  }

  #abort(): void {
    this.writableEnded = true;
    this.#chunks.length = 0;
    this.onTooLarge(
      new TooLargeError(`The response has more than ${String(this.maxBytes)} bytes.`),
    );
    // `close` unpipes the source stream; Koa destroys the source on `finish`.
    this.emit('close');
    this.emit('finish');
  }
}
