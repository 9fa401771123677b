import { hash } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { LRUCache } from 'lru-cache';
import { findApiToken } from '../../strapi';

/** Those who may read the same. They share cached responses. */
export interface Audience {
  /** Begins the keys of their responses in the cache. */
  prefix: string;
  /** The key of a token's own limits; `null` for visitors. */
  client: string | null;
  /** Whether an action of the content API is open to the token; `null` for visitors. */
  may: ((action: string) => boolean) | null;
}

/** Everyone who sends no token. */
export const VISITORS: Audience = { prefix: '', client: null, may: null };

interface Known {
  audience: Audience | null;
  untilMs: number;
}

/** The tokens in memory, and the texts that are none: a client may invent as many as it likes. */
const MAX_KNOWN = 10_000;
/** How long a text that is no token is remembered, in milliseconds. */
const UNKNOWN_MS = 60_000;

/**
 * The audiences of tokens. What a token may read is asked once, until a token changes, it expires, or
 * its use is to be noted. Memory holds digests of tokens, which are secrets.
 */
export class Audiences {
  #known = Audiences.#empty();
  readonly #prefixes = new Map<string, string>();

  constructor(private readonly strapi: Core.Strapi) {}

  static #empty(): LRUCache<string, Known> {
    return new LRUCache<string, Known>({ max: MAX_KNOWN });
  }

  /**
   * The audience of an `Authorization` header.
   *
   * @returns `null` if Strapi must decide about the request, `undefined` if `find` must be called
   */
  known(authorization: string): Audience | null | undefined {
    const known = this.#known.get(digest(authorization));
    if (known === undefined) return undefined;
    if (Date.now() < known.untilMs) return known.audience;
    // Strapi sees this request, refuses it or notes the use. The next one is asked for again.
    this.#known.delete(digest(authorization));
    return null;
  }

  /** Asks the database for the audience of a header, and remembers it. */
  async find(authorization: string): Promise<Audience | null> {
    // A token that changes meanwhile leaves another map, in which this result is not stored.
    const known = this.#known;
    const token = await findApiToken(this.strapi, authorization);
    if (token === null) {
      known.set(digest(authorization), { audience: null, untilMs: Date.now() + UNKNOWN_MS });
      return null;
    }
    const { id, permissions, may, untilMs } = token;
    if (untilMs <= Date.now()) return null;
    const prefix = this.#prefixOf(permissions);
    const audience = { prefix, may, client: `token ${String(id)}` };
    known.set(digest(authorization), { audience, untilMs });
    return known === this.#known ? audience : this.find(authorization);
  }

  /** A token has changed. */
  forget(): void {
    this.#known = Audiences.#empty();
  }

  #prefixOf(permissions: string): string {
    const known = this.#prefixes.get(permissions) ?? `${String(this.#prefixes.size)} `;
    this.#prefixes.set(permissions, known);
    return known;
  }
}

const digest = (authorization: string): string => hash('sha256', authorization, 'base64');
