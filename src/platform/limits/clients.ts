import { BlockList, isIPv4 } from 'node:net';
import { clientAddress, networkOf, plainAddress } from '../client-addresses';

/** The memory of addresses that were parsed before is bounded by this number. */
const MAX_REMEMBERED = 10_000;
/** The one client of all requests whose address is unknown, for example because it disconnected. */
const UNKNOWN = 'unknown';

/** A network without limits. */
export interface Network {
  address: string;
  prefix: number;
  family: 'ipv4' | 'ipv6';
}

/** Tells the clients of requests apart by their addresses. */
export class Clients {
  readonly #exempt = new BlockList();
  /** A hit must not parse its address again. */
  readonly #known = new Map<string, string | null>();

  /**
   * @param proxies the number of proxies in front that append to `X-Forwarded-For`
   *   (`TRUSTED_PROXIES`)
   */
  constructor(
    private readonly proxies: number,
    exempt: readonly Network[],
  ) {
    for (const { address, prefix, family } of exempt) {
      this.#exempt.addSubnet(address, prefix, family);
    }
  }

  /**
   * @param peer the other end of the connection: the client, or the nearest proxy
   * @param forwardedFor the header `X-Forwarded-For`, which a client can forge. Only the entries of
   *   the trusted proxies count, as in Koa.
   * @returns a key; `null` for a client without limits
   */
  clientOf(peer: string | undefined, forwardedFor: string | undefined): string | null {
    return this.#keyOf(clientAddress(this.proxies, peer, forwardedFor) ?? UNKNOWN);
  }

  #keyOf(address: string): string | null {
    const known = this.#known.get(address);
    if (known !== undefined) return known;
    const plain = plainAddress(address);
    const isExempt = plain !== null && this.#exempt.check(plain, isIPv4(plain) ? 'ipv4' : 'ipv6');
    const key = isExempt ? null : (networkOf(address) ?? UNKNOWN);
    if (this.#known.size >= MAX_REMEMBERED) this.#known.clear();
    this.#known.set(address, key);
    return key;
  }
}
