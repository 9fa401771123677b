import { hash } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { LRUCache } from 'lru-cache';
import { findApiToken } from '../../strapi';

/** A token of an audience. */
export interface TokenRights {
  /** What it may do, as a text that is the same for tokens that may do the same. */
  permissions: string;
  /** The key of its own limits. */
  client: string;
  may: (action: string) => boolean;
}

/** Those who may read the same. They share cached responses. */
export interface Audience {
  /** Begins the keys of their responses in the cache. */
  prefix: string;
  /** `null` for visitors. */
  token: TokenRights | null;
}

/** Everyone who sends no token. */
export const VISITORS: Audience = { prefix: '', token: null };

interface Known {
  audience: Audience;
  untilMs: number;
}

const MAX_TOKENS = 10_000;
/** Texts that are no token: a client may invent as many as it likes. */
const MAX_OTHERS = 1_000;
/** How long such a text is remembered, in milliseconds. */
const OTHERS_MS = 60_000;

/**
 * The audiences of tokens. What a token may read is asked once, until a token changes, it expires, or
 * its use is to be noted. Memory holds digests of tokens, which are secrets.
 */
export class Audiences {
  #memory = new Memory();

  constructor(private readonly strapi: Core.Strapi) {}

  /**
   * The audience of an `Authorization` header.
   *
   * @returns `null` if Strapi must decide about the request, `undefined` if `find` must be called
   */
  known(authorization: string): Audience | null | undefined {
    const key = digest(authorization);
    const known = this.#memory.tokens.get(key);
    if (known === undefined) return this.#memory.others.has(key) ? null : undefined;
    if (Date.now() < known.untilMs) return known.audience;
    // Strapi refuses this request, or notes the use. The next request looks the token up again.
    this.#memory.tokens.delete(key);
    return null;
  }

  /** Asks the database for the audience of a header, and remembers it. */
  async find(authorization: string): Promise<Audience | null> {
    const key = digest(authorization);
    const memory = this.#memory;
    const finding = memory.finding.get(key) ?? this.#look(memory, key, authorization);
    memory.finding.set(key, finding);
    try {
      const audience = await finding;
      // A token has changed meanwhile.
      return memory === this.#memory ? audience : await this.find(authorization);
    } finally {
      memory.finding.delete(key);
    }
  }

  /** A token has changed. */
  forget(): void {
    this.#memory = new Memory();
  }

  async #look(memory: Memory, key: string, authorization: string): Promise<Audience | null> {
    const found = await findApiToken(this.strapi, authorization);
    if (found === null) {
      memory.others.set(key, true);
      return null;
    }
    const { id, permissions, may, untilMs } = found;
    if (untilMs <= Date.now()) return null;
    const token = { permissions, may, client: `token ${String(id)}` };
    const audience = { prefix: `${digest(permissions)} `, token };
    memory.tokens.set(key, { audience, untilMs });
    return audience;
  }
}

/** What was found since a token changed last. */
class Memory {
  readonly tokens = new LRUCache<string, Known>({ maxSize: MAX_TOKENS, sizeCalculation: () => 1 });
  readonly others = new LRUCache<string, true>({ max: MAX_OTHERS, ttl: OTHERS_MS });
  readonly finding = new Map<string, Promise<Audience | null>>();
}

const digest = (text: string): string => hash('sha256', text, 'base64');
