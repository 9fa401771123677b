import type { Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/** Node keeps the response that a connection waits for in this property (`lib/_http_server.js`). */
interface HttpSocket extends Socket {
  _httpMessage?: ServerResponse | null;
}

/**
 * Bounds the number of open connections. When another client connects, the oldest connection without a
 * request is closed, and else the oldest whose request has not arrived.
 * Clients that only hold connections can thus not keep others out. Node's own `maxConnections`
 * refuses the new client instead.
 *
 * @param onClosed called when a connection was closed to make room
 */
export function boundConnections(server: Server, most: number, onClosed: () => void): () => void {
  /** The oldest first. */
  const open = new Set<HttpSocket>();

  function onConnection(socket: HttpSocket): void {
    if (open.size >= most) {
      closeOne(socket);
      onClosed();
    }
    if (socket.destroyed) return;
    open.add(socket);
    socket.once('close', () => open.delete(socket));
  }

  function closeOne(newest: HttpSocket): void {
    const victim = find(isIdle) ?? find(isReceiving) ?? newest;
    open.delete(victim);
    victim.destroy();
  }

  function find(isVictim: (socket: HttpSocket) => boolean): HttpSocket | undefined {
    for (const socket of open) if (isVictim(socket)) return socket;
    return undefined;
  }

  server.on('connection', onConnection);
  return () => {
    server.removeListener('connection', onConnection);
  };
}

/** No request, or one whose headers have not arrived. */
const isIdle = ({ _httpMessage: response }: HttpSocket): boolean => response == null;

/** A request whose body has not arrived. */
const isReceiving = ({ _httpMessage: response }: HttpSocket): boolean =>
  response?.req.complete === false;
