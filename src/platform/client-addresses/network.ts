import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

/**
 * The part of an address by which requests are counted. An IPv6 customer can choose any address of
 * a /64, so the /64 counts as one client. An IPv4-mapped IPv6 address, which a socket that listens on
 * both versions reports, is the IPv4 address (RFC 4291, 2.5.5.2).
 *
 * @returns `null` if the text is not an address
 */
export function networkOf(address: string): string | null {
  const parsed = parse(address);
  if (!(parsed instanceof ipaddr.IPv6)) return parsed?.toString() ?? null;
  return hexadecimal(parsed.parts.slice(0, 4));
}

/** An address without its IPv4 mapping, its zone and uppercase letters; `null` for no address. */
export function plainAddress(address: string): string | null {
  const parsed = parse(address);
  if (!(parsed instanceof ipaddr.IPv6)) return parsed?.toString() ?? null;
  return hexadecimal(parsed.parts);
}

/** The library also takes short forms of IPv4, such as `127.1`. */
const parse = (text: string) => (isIP(text) === 0 ? null : ipaddr.process(text));

const hexadecimal = (groups: readonly number[]): string =>
  groups.map((group) => group.toString(16)).join(':');
