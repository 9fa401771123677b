import type { Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/** The pause between two looks for connections that have become idle, in milliseconds. */
const LOOK_MS = 50;

/** The connections of a server, which can be closed without cutting a response. */
export class OpenSockets {
  /** Each open connection with its last response, `null` before the first request. */
  private readonly sockets = new Map<Socket, ServerResponse | null>();

  constructor(private readonly server: Server) {
    server.on('connection', (socket: Socket) => {
      this.sockets.set(socket, null);
      socket.once('close', () => this.sockets.delete(socket));
    });
    // Not before: delivery replaces the listeners of requests while the application starts.
    server.once('listening', () => {
      server.prependListener('request', ({ socket }, response) => {
        if (this.sockets.has(socket)) this.sockets.set(socket, response);
      });
    });
  }

  /** Whether the server accepts connections. */
  get isListening(): boolean {
    return this.server.listening;
  }

  /** Announces the end of each connection with the next response on it. */
  refuseReuse(): void {
    for (const response of this.sockets.values()) {
      if (response !== null) response.shouldKeepAlive = false;
    }
    this.server.prependListener('request', (_request, response) => {
      response.shouldKeepAlive = false;
    });
  }

  /**
   * Accepts no more connections, and closes each open one after its response.
   *
   * @param withinMs how long responses may take
   * @returns the number of connections that were still open by then
   */
  async close(withinMs: number): Promise<number> {
    // Node calls it to close connections, and would cut what a slow client has yet to receive.
    this.server.closeIdleConnections = () => {
      this.closeIdle();
    };
    const closed = new Promise<number>((done) => {
      this.server.close(() => {
        done(0);
      });
    });
    const look = setInterval(() => {
      this.closeIdle();
    }, LOOK_MS);
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<number>((done) => {
      timer = setTimeout(() => {
        done(this.sockets.size);
      }, withinMs);
    });
    const open = await Promise.race([closed, late]);
    clearInterval(look);
    clearTimeout(timer);
    return open;
  }

  /**
   * Closes the connections whose last response has reached the operating system, and those that
   * browsers open in advance.
   */
  private closeIdle(): void {
    for (const [socket, response] of this.sockets) {
      const isIdle = response === null ? socket.bytesRead === 0 : response.writableFinished;
      if (isIdle) socket.destroy();
    }
  }
}
