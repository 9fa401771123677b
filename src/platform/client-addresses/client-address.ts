import { networkOf } from './network';

/**
 * The address of the client that sent a request.
 *
 * @param proxies the number of proxies in front that append to `X-Forwarded-For` (`TRUSTED_PROXIES`)
 * @param peer the other end of the connection: the client, or the nearest proxy
 * @param forwardedFor the header `X-Forwarded-For`, which a client can forge. Only the entries of
 *   the trusted proxies count, as in Koa.
 * @returns `undefined` if it is unknown, for example because the client disconnected
 */
export function clientAddress(
  proxies: number,
  peer: string | undefined,
  forwardedFor: string | undefined,
): string | undefined {
  if (proxies === 0 || forwardedFor === undefined || forwardedFor === '') return peer;
  return addressIn(forwardedFor.split(',').slice(-proxies)[0] ?? '') ?? peer;
}

/** Some proxies append a port: `192.0.2.1:4711`, `[2001:db8::1]:4711`. */
function addressIn(entry: string): string | null {
  const text = entry.trim();
  if (networkOf(text) !== null) return text;
  const [, ipv6, ipv4] = /^(?:\[([^\]]+)\](?::\d+)?|([\d.]+):\d+)$/.exec(text) ?? [];
  const address = ipv6 ?? ipv4;
  return address !== undefined && networkOf(address) !== null ? address : null;
}
