import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { isForwarded } from '../client-addresses';
import { Clients } from '../limits';
import type { MetricsSettings } from './settings';

const hashOf = (text: string) => createHash('sha256').update(text).digest();

const BEARER = /^bearer +(\S+)$/i;

/**
 * Makes a function that decides whether a request may read the metrics: by the token, compared in
 * constant time, or by the address of its client.
 *
 * @param proxies the number of proxies in front (`TRUSTED_PROXIES`)
 */
export function accessTo(
  { token, allow }: MetricsSettings,
  proxies: number,
): (request: Pick<IncomingMessage, 'headers' | 'socket'>) => boolean {
  const hash = token === null ? null : hashOf(token);
  // A client of these networks has no key.
  const clients = new Clients(proxies, allow);
  return ({ headers, socket }) => {
    const [, sent] = BEARER.exec(headers.authorization ?? '') ?? [];
    if (hash !== null && sent !== undefined && timingSafeEqual(hash, hashOf(sent))) return true;
    // It came through a proxy that the settings do not name, so its address is that of the proxy.
    if (proxies === 0 && isForwarded(headers)) return false;
    return clients.clientOf(socket.remoteAddress, headers['x-forwarded-for']?.toString()) === null;
  };
}
