import { isIP, type LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';
import { Agent, buildConnector } from 'undici';
import { publicNames, systemNames, type Names } from './names';

/** The addresses of the internet at large; the rest of IPv6 is unassigned or means other things. */
const GLOBAL_IPV6 = ipaddr.IPv6.parseCIDR('2000::/3');

/** Whether an address is one of the public internet: no private, reserved or translated one. */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.parse(address);
  // Of IPv6, "unicast" is what no other range claims. An address that holds an IPv4 one, such as
  // ::ffff:10.0.0.1 or 64:ff9b::a00:1, is in a range of its own.
  if (parsed.range() !== 'unicast') return false;
  return parsed instanceof ipaddr.IPv4 || parsed.match(GLOBAL_IPV6);
}

/** A host that leads into a private or reserved network only. */
export class PrivateAddressError extends Error {
  constructor(
    readonly host: string,
    readonly addresses: readonly string[],
  ) {
    super(`${host} is ${addresses.join(', ')}, which is no public address.`);
    this.name = 'PrivateAddressError';
  }
}

/** The look-up of a socket, which answers with the addresses that may be connected to. */
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

/** A name that means this machine whatever a name server says (RFC 6761), and that few answer for. */
const isLocal = (hostname: string): boolean => /(^|\.)localhost\.?$/i.test(hostname);

/** Without the brackets that a URL has around an IPv6 address. */
const bare = (hostname: string): string => hostname.replace(/^\[(.*)\]$/, '$1');

/**
 * Connections to receivers. Addresses are checked by the look-up that the socket itself makes, so
 * that a name cannot resolve to one address for the check and to another for the connection.
 */
export function createConnections(options: {
  allowPrivateNetwork: boolean;
  timeoutMs: number;
  /** Who is asked for addresses, where it is not the name servers of the machine. */
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
      // A literal address is never looked up.
      if (!allowPrivateNetwork && isIP(host) !== 0 && !isPublicAddress(host)) {
        callback(new PrivateAddressError(host, [host]), null);
        return;
      }
      connect(target, callback);
    },
  });
}

/** Whoever saves a form waits for no name server longer than this. */
const LOOK_MS = 4000;

/**
 * Whether a host can be reached without a private network, as far as can be told now.
 *
 * @returns the addresses that stand against it; a name that nobody knows has none
 */
export async function privateAddressesOf(
  hostname: string,
  names: Names = publicNames({ timeoutMs: LOOK_MS }),
): Promise<string[]> {
  const host = bare(hostname);
  if (isIP(host) !== 0) return isPublicAddress(host) ? [] : [host];
  if (isLocal(host)) return ['127.0.0.1'];
  const found = await names.addressesOf(host).catch(() => []);
  const addresses = found.map(({ address }) => address);
  return addresses.some(isPublicAddress) ? [] : addresses;
}
