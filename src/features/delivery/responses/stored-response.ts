import { EVERYTHING } from '../../../platform/change-log';
import { corsHeaders } from '../../../platform/http';
import { compress, isWorthCompressing, type Encoding } from './encoding';
import { entityTag, type Answer, type HeaderList } from './response';

/** An answer in one encoding, ready to be written. */
export interface Representation {
  body: Buffer;
  /** With its quotation marks. */
  entityTag: string;
  /** Of a hit; `Cache-Status` is the last. */
  headers: HeaderList;
  notModifiedHeaders: HeaderList;
}

const HIT: HeaderList = ['cache-status', 'threeline; hit'];

/**
 * What an entry takes beside its bodies and strings: objects, header lists, its places in maps, and
 * what the allocator wastes. Set by `npm run bench -- --only=crawl`, which reads resident memory.
 */
const ENTRY_BYTES = 3500;
const REPRESENTATION_BYTES = 1500;
const TAG_BYTES = 150;

/** The headers of every stored response that the settings decide. */
export interface Caching {
  cacheControl: string;
  vary: string;
}

/** An answer as the cache keeps it. Compressed when first asked for, once. */
export class StoredResponse {
  readonly key: string;
  readonly status: number;
  readonly tags: ReadonlySet<string>;
  /** Raw requests that lead here without being parsed. */
  readonly aliases: string[] = [];
  /** Set when a change made it stale; it is swept away a little later. */
  stale = false;

  readonly #common: HeaderList;
  readonly #identity: Representation;
  readonly #compressed = new Map<Encoding, Representation>();
  readonly #compressing = new Map<Encoding, Promise<Representation>>();

  constructor(key: string, answer: Answer, tags: ReadonlySet<string>, caching: Caching) {
    this.key = key;
    this.status = answer.status;
    this.tags = tags;
    this.#common = [...answer.headers, ...deliveryHeaders(tags, caching)];
    this.#identity = this.#represent(answer.body, 'identity');
  }

  /** The representation in an encoding, or `null` while nobody has asked for it yet. */
  representation(encoding: Encoding): Representation | null {
    if (encoding === 'identity' || !isWorthCompressing(this.#identity.body)) return this.#identity;
    return this.#compressed.get(encoding) ?? null;
  }

  /** Makes the representation in an encoding; many who ask at once wait for one. */
  async encode(encoding: Encoding): Promise<Representation> {
    const ready = this.representation(encoding);
    if (ready !== null || encoding === 'identity') return ready ?? this.#identity;
    const running =
      this.#compressing.get(encoding) ??
      compress(this.#identity.body, encoding).then((body) => this.#represent(body, encoding));
    this.#compressing.set(encoding, running);
    try {
      const representation = await running;
      this.#compressed.set(encoding, representation);
      return representation;
    } finally {
      this.#compressing.delete(encoding);
    }
  }

  /** Bytes in memory, estimated from above. */
  get bytes(): number {
    const bodies = [this.#identity, ...this.#compressed.values()];
    let bytes = ENTRY_BYTES + this.key.length * 2 + this.tags.size * TAG_BYTES;
    for (const alias of this.aliases) bytes += alias.length + 100;
    for (const { body } of bodies) bytes += body.length + REPRESENTATION_BYTES;
    for (const tag of this.tags) bytes += tag.length * 2;
    return bytes;
  }

  #represent(body: Buffer, encoding: Encoding): Representation {
    // Made from the bytes themselves, so that it changes exactly when they do.
    const tag = `"${entityTag(body)}"`;
    const validators = ['etag', tag];
    const coding = encoding === 'identity' ? [] : ['content-encoding', encoding];
    const length = ['content-length', String(body.length)];
    const headers = [...this.#common, ...validators, ...coding, ...length, ...HIT];
    const notModified = NOT_MODIFIED.flatMap((name) => named(this.#common, name));
    return {
      body,
      entityTag: tag,
      headers,
      notModifiedHeaders: [...notModified, ...validators, ...HIT],
    };
  }
}

/** What a 304 repeats (RFC 9110, 15.4.5), and what a browser or a CDN needs on it. */
const NOT_MODIFIED = [
  'cache-control',
  'vary',
  'cache-tag',
  'access-control-allow-origin',
  'access-control-expose-headers',
  'last-modified',
];

function named(headers: HeaderList, name: string): string[] {
  const at = headers.findIndex((item, index) => index % 2 === 0 && item === name);
  const value = headers[at + 1];
  return at === -1 || value === undefined ? [] : [name, value];
}

/** The CORS headers are those of any origin; a trusted one gets its own when it is sent. */
function deliveryHeaders(tags: ReadonlySet<string>, { cacheControl, vary }: Caching): HeaderList {
  return [
    'cache-control',
    cacheControl,
    'vary',
    vary,
    'cache-tag',
    [...tags, EVERYTHING].join(','),
    ...corsHeaders('', new Set()).flat(),
  ];
}
