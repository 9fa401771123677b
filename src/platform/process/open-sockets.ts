import type { Server } from 'node:http';
import type { Socket } from 'node:net';

/** The pause between two looks for connections that have become idle, in milliseconds. */
const LOOK_MS = 50;

/** The connections of a server, which can be closed without cutting a response. */
export class OpenSockets {
  private readonly sockets = new Set<Socket>();

  constructor(private readonly server: Server) {
    server.on('connection', (socket: Socket) => {
      this.sockets.add(socket);
      socket.once('close', () => this.sockets.delete(socket));
    });
  }

  /** Whether the server accepts connections. */
  get isListening(): boolean {
    return this.server.listening;
  }

  /** Announces the end of each connection with the next response on it. */
  refuseReuse(): void {
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
    const closed = new Promise<void>((done) => {
      this.server.close(() => {
        done();
      });
    });
    const look = setInterval(() => {
      this.closeIdle();
    }, LOOK_MS);
    this.closeIdle();
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<void>((done) => (timer = setTimeout(done, withinMs)));
    await Promise.race([closed, late]);
    clearInterval(look);
    clearTimeout(timer);
    return this.sockets.size;
  }

  /** Browsers open connections in advance. Node does not count one without a request as idle. */
  private closeIdle(): void {
    this.server.closeIdleConnections();
    for (const socket of this.sockets) {
      if (socket.bytesRead === 0) socket.destroy();
    }
  }
}
