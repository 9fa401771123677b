import { isIP, type LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';
import { Agent, buildConnector } from 'undici';
import { publicNames, systemNames, type Names } from './names';

/** Global unicast. The rest of IPv6 is unassigned or reserved. */
const GLOBAL_IPV6 = ipaddr.IPv6.parseCIDR('2000::/3');

/** Whether an address belongs to the public internet, and is not private, reserved or translated. */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.parse(address);
  // ipaddr.js calls an IPv6 address "unicast" if no special range contains it. Addresses that embed an
  // IPv4 address, such as ::ffff:10.0.0.1 and 64:ff9b::a00:1, have ranges of their own.
  if (parsed.range() !== 'unicast') return false;
  return parsed instanceof ipaddr.IPv4 || parsed.match(GLOBAL_IPV6);
}

/** A host whose addresses are all private or reserved. */
export class PrivateAddressError extends Error {
  constructor(
    readonly host: string,
    readonly addresses: readonly string[],
  ) {
    super(`${host} is ${addresses.join(', ')}, which is no public address.`);
    this.name = 'PrivateAddressError';
  }
}

/** A `lookup` for sockets that returns only the addresses that may be connected to. */
const lookupIn =
  (names: Names, allowPrivateNetwork: boolean): LookupFunction =>
  (hostname, options, callback) => {
    const found =
      isLocal(hostname) && !allowPrivateNetwork ? LOOPBACK : names.addressesOf(hostname);
    Promise.resolve(found).then(
      (all) => {
        const usable = allowPrivateNetwork
          ? all
          : all.filter(({ address }) => isPublicAddress(address));
        const [first] = usable;
        if (first === undefined) {
          const refused = all.map(({ address }) => address);
          callback(new PrivateAddressError(hostname, refused), '');
        } else if (options.all === true) {
          callback(null, usable);
        } else {
          callback(null, first.address, first.family);
        }
      },
      (error: unknown) => {
        callback(error instanceof Error ? error : new Error(String(error)), '');
      },
    );
  };

const LOOPBACK = [{ address: '127.0.0.1', family: 4 }];

/** `localhost` means this machine, and name servers mostly do not resolve it (RFC 6761, section 6.3). */
const isLocal = (hostname: string): boolean => /(^|\.)localhost\.?$/i.test(hostname);

/** Removes the brackets that a URL puts around an IPv6 address. */
const bare = (hostname: string): string => hostname.replace(/^\[(.*)\]$/, '$1');

/**
 * Creates the connections to receivers. The socket's own look-up checks the addresses. A separate
 * check could get another address than the connection (DNS rebinding).
 */
export function createConnections(options: {
  allowPrivateNetwork: boolean;
  timeoutMs: number;
  /** The resolver, for tests. */
  names?: Names;
}): Agent {
  const { allowPrivateNetwork, timeoutMs } = options;
  const names = options.names ?? (allowPrivateNetwork ? systemNames() : publicNames({ timeoutMs }));
  const connect = buildConnector({
    timeout: timeoutMs,
    lookup: lookupIn(names, allowPrivateNetwork),
  });
  return new Agent({
    headersTimeout: timeoutMs,
    bodyTimeout: timeoutMs,
    connect(target, callback) {
      const host = bare(target.hostname);
      // The look-up is not called for a literal address.
      if (!allowPrivateNetwork && isIP(host) !== 0 && !isPublicAddress(host)) {
        callback(new PrivateAddressError(host, [host]), null);
        return;
      }
      connect(target, callback);
    },
  });
}

/** An editor who saves the form waits for the name servers no longer than this. */
const FORM_TIMEOUT_MS = 4000;

/**
 * Finds out whether a host is only reachable in a private network. The result is a hint for the form:
 * each delivery checks again.
 *
 * @returns the private addresses; empty if one address is public or the name cannot be resolved
 */
export async function privateAddressesOf(
  hostname: string,
  names: Names = publicNames({ timeoutMs: FORM_TIMEOUT_MS }),
): Promise<string[]> {
  const host = bare(hostname);
  if (isIP(host) !== 0) return isPublicAddress(host) ? [] : [host];
  if (isLocal(host)) return ['127.0.0.1'];
  const found = await names.addressesOf(host).catch(() => []);
  const addresses = found.map(({ address }) => address);
  return addresses.some(isPublicAddress) ? [] : addresses;
}
