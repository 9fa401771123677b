import dns, { type LookupAddress } from 'node:dns';
import { z } from 'zod';

/** How often a name server is asked. c-ares waits longer each time. */
const TRIES = 2;
const MAX_TRY_MS = 2500;

/** A host name that could not be resolved. */
export class UnknownNameError extends Error {
  constructor(
    readonly host: string,
    readonly code: string,
    cause: unknown,
  ) {
    super(`${host} could not be resolved (${code}).`, { cause });
    this.name = 'UnknownNameError';
  }
}

/** Resolves host names. */
export interface Names {
  addressesOf(name: string): Promise<LookupAddress[]>;
}

/**
 * Resolves names by the name servers only. `dns.lookup` cannot be aborted, and it occupies one of the
 * four threads of libuv's pool that files and hashes need too. A slow name server would block the
 * process (https://nodejs.org/api/dns.html#implementation-considerations).
 */
export function publicNames(options: { timeoutMs: number; servers?: readonly string[] }): Names {
  const timeout = Math.ceil(Math.min(options.timeoutMs / (TRIES * 2), MAX_TRY_MS));
  const resolver = new dns.promises.Resolver({ timeout, tries: TRIES });
  if (options.servers !== undefined) resolver.setServers(options.servers);
  return shared(async (name) => {
    const [four, six] = await Promise.allSettled([
      resolver.resolve4(name),
      resolver.resolve6(name),
    ]);
    const found = [...addresses(four, 4), ...addresses(six, 6)];
    if (found.length === 0 && four.status === 'rejected') {
      throw new UnknownNameError(name, codeOf(four.reason), four.reason);
    }
    return found;
  });
}

/** Resolves names by the operating system, including its hosts file. */
export const systemNames = (): Names => shared((name) => dns.promises.lookup(name, { all: true }));

const addresses = (result: PromiseSettledResult<string[]>, family: 4 | 6): LookupAddress[] =>
  result.status === 'fulfilled' ? result.value.map((address) => ({ address, family })) : [];

const coded = z.object({ code: z.string() });

const codeOf = (error: unknown): string => coded.safeParse(error).data?.code ?? 'ENOTFOUND';

/** Shares one pending look-up among all callers who ask for the same name. */
export function shared(find: (name: string) => Promise<LookupAddress[]>): Names {
  const pending = new Map<string, Promise<LookupAddress[]>>();
  return {
    addressesOf(name) {
      const asked =
        pending.get(name) ??
        find(name).finally(() => {
          pending.delete(name);
        });
      pending.set(name, asked);
      return asked;
    },
  };
}
