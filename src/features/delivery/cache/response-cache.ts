import { LRUCache } from 'lru-cache';
import type { StoredResponse } from '../responses/stored-response';
import type { Settings } from '../settings';
import { TagIndex } from './tag-index';

/** Aliases per response. Delivery parses requests beyond them each time. */
const MAX_ALIASES = 4;
/** Characters of an alias. Delivery parses a longer address or body each time. */
const MAX_ALIAS_LENGTH = 8192;
/** Stale responses to remove before the event loop continues with other work. */
const SWEEP_BATCH = 200;

/**
 * Responses in memory, bounded in bytes; the least recently used one is evicted first. An alias is a
 * raw request (address, or method and body) that leads to a response without being parsed.
 */
export class ResponseCache {
  readonly #responses: LRUCache<string, StoredResponse>;
  readonly #aliases = new Map<string, StoredResponse>();
  readonly #index = new TagIndex();
  /** Stale responses that are still to be removed. */
  #unswept: StoredResponse[] = [];
  #evictions = 0;
  /** The response that `resized` removes and adds again; it keeps its tags and aliases. */
  #resizing: StoredResponse | null = null;

  /** Bounded by the bytes of all responses together, and of each. */
  constructor({ maxBytes, maxResponseBytes }: Pick<Settings, 'maxBytes' | 'maxResponseBytes'>) {
    this.#responses = new LRUCache({
      maxSize: maxBytes,
      maxEntrySize: maxResponseBytes,
      dispose: (response, _key, reason) => {
        if (reason === 'evict') this.#evictions += 1;
        if (response !== this.#resizing) this.#unindex(response);
      },
    });
  }

  /** The size of all responses in bytes. */
  get bytes(): number {
    return this.#responses.calculatedSize;
  }

  /** The responses that were removed to make room for others. */
  get evictions(): number {
    return this.#evictions;
  }

  get size(): number {
    return this.#responses.size;
  }

  /** Finds the response to a raw request without parsing it. */
  findByAlias(alias: string): StoredResponse | undefined {
    const response = this.#aliases.get(alias);
    if (response === undefined || response.stale) return undefined;
    // Marks it as recently used.
    this.#responses.get(response.key);
    return response;
  }

  find(key: string): StoredResponse | undefined {
    const response = this.#responses.get(key);
    return response?.stale === true ? undefined : response;
  }

  /** @returns `false` if the response is too large to be cached */
  add(response: StoredResponse): boolean {
    this.#responses.set(response.key, response, { size: response.bytes });
    const isCached = this.#responses.peek(response.key) === response;
    if (isCached) this.#index.add(response);
    return isCached;
  }

  /** Remembers a raw request that leads to a response. */
  addAlias(response: StoredResponse, alias: string): void {
    if (response.aliases.length >= MAX_ALIASES || alias.length > MAX_ALIAS_LENGTH) return;
    if (response.stale || this.#responses.peek(response.key) !== response) return;
    if (this.#aliases.has(alias)) return;
    response.aliases.push(alias);
    this.#aliases.set(alias, response);
    this.resized(response);
  }

  /** Measures a response again that has grown; lru-cache measures a value only when it is set. */
  resized(response: StoredResponse): void {
    if (response.stale || this.#responses.peek(response.key) !== response) return;
    this.#resizing = response;
    this.#responses.delete(response.key);
    this.#resizing = null;
    this.#responses.set(response.key, response, { size: response.bytes });
    // It may have grown too large to be cached.
    if (this.#responses.peek(response.key) !== response) this.#unindex(response);
  }

  /**
   * Marks every response with one of the tags as stale, so that it is never served again, and removes
   * it later in batches. A write does not wait for ten thousand removals.
   */
  purge(tags: Iterable<string>): void {
    const idle = this.#unswept.length === 0;
    for (const tag of tags) {
      for (const response of this.#index.take(tag)) {
        response.stale = true;
        this.#unswept.push(response);
      }
    }
    if (idle && this.#unswept.length > 0)
      setImmediate(() => {
        this.#sweep();
      });
  }

  clear(): void {
    for (const response of this.#responses.values()) response.stale = true;
    this.#responses.clear();
  }

  #sweep(): void {
    for (const response of this.#unswept.splice(-SWEEP_BATCH)) {
      if (this.#responses.peek(response.key) === response) this.#responses.delete(response.key);
    }
    if (this.#unswept.length > 0)
      setImmediate(() => {
        this.#sweep();
      });
  }

  #unindex(response: StoredResponse): void {
    for (const alias of response.aliases) this.#aliases.delete(alias);
    this.#index.remove(response);
  }
}
