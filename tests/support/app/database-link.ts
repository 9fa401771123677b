import { once } from 'node:events';
import { connect, createServer, type Server, type Socket } from 'node:net';

/** A connection between the application and PostgreSQL that a test can break. */
export interface DatabaseLink {
  /** The address of the database itself. */
  readonly direct: string;
  /** Cuts all connections and refuses new ones. */
  refuse(): Promise<void>;
  /** Accepts connections and passes nothing on, as a network that drops packets. */
  hang(): void;
  /** Cuts all connections; new ones work. */
  cut: () => void;
  /** Works again. */
  mend(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Puts a link between the application and its PostgreSQL server.
 *
 * @param env the settings of the database, which are changed
 */
export async function linkDatabase(env: Record<string, string>): Promise<DatabaseLink> {
  const direct = env['DATABASE_URL'] ?? '';
  const url = new URL(direct);
  const target = { host: url.hostname, port: Number(url.port) };
  const sockets = new Set<Socket>();
  let hangs = false;

  const cut = () => {
    for (const socket of sockets) socket.destroy();
  };
  const pass = (from: Socket, to: Socket) => {
    sockets.add(from);
    from.on('error', () => to.destroy());
    from.on('close', () => {
      sockets.delete(from);
      to.destroy();
    });
    from.on('data', (chunk) => {
      if (!hangs) to.write(chunk);
    });
  };
  const accept = (socket: Socket) => {
    const server = connect(target);
    pass(socket, server);
    pass(server, socket);
  };
  const listen = async (port: number): Promise<Server> => {
    const server = createServer(accept).listen(port, '127.0.0.1');
    await once(server, 'listening');
    return server;
  };

  let server = await listen(0);
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The link has no port.');
  const { port } = address;
  url.host = `127.0.0.1:${String(port)}`;
  env['DATABASE_URL'] = url.href;

  const close = async () => {
    if (!server.listening) return;
    const closed = once(server, 'close');
    server.close();
    cut();
    await closed;
  };
  return {
    direct,
    refuse: close,
    hang() {
      hangs = true;
    },
    cut,
    async mend() {
      // What was written meanwhile is lost, so the connections are of no use.
      if (hangs) cut();
      hangs = false;
      if (!server.listening) server = await listen(port);
    },
    close,
  };
}
