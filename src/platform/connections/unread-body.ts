import type { IncomingMessage, ServerResponse } from 'node:http';

/** Milliseconds in which a client can read the response before its connection is reset. */
const LINGER_MS = 1000;

/**
 * Closes the connection after a response to a request whose body has not arrived. Node would read
 * and discard the rest, however long it is, to use the connection again.
 *
 * Node calls `destroySoon` after the last response of a connection. The connection lingers, unread,
 * because TCP resets a connection that is closed with unread data, and the client might lose the
 * response (RFC 9112, 9.6).
 */
export function closeIfUnread(
  { complete, socket }: IncomingMessage,
  response: ServerResponse,
): void {
  if (complete || response.headersSent || socket.destroyed) return;
  response.setHeader('Connection', 'close');
  socket.destroySoon = () => {
    socket.pause();
    socket.end();
    const timer = setTimeout(() => socket.destroy(), LINGER_MS).unref();
    socket.once('close', () => {
      clearTimeout(timer);
    });
  };
}
