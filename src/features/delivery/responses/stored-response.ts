import { EVERYTHING } from '../../../platform/change-log';
import { corsHeaders } from '../../../platform/http';
import { compress, isWorthCompressing, type Encoding } from './encoding';
import { entityTag, type ComputedResponse, type HeaderList } from './response';

/** A response in one encoding, ready to be written. */
export interface Representation {
  body: Buffer;
  /** With its quotation marks. */
  entityTag: string;
  /** The headers of a hit; `Cache-Status` is last. */
  headers: HeaderList;
  notModifiedHeaders: HeaderList;
}

const HIT: HeaderList = ['cache-status', 'threeline; hit'];

/**
 * The memory of an entry beside its bodies and strings: objects, header lists, entries of maps, and
 * the allocator's overhead. Measured as resident memory by `npm run bench -- --only=crawl`.
 */
const ENTRY_BYTES = 3500;
const REPRESENTATION_BYTES = 1500;
const TAG_BYTES = 150;

/** The headers of stored responses that depend on the settings. */
interface Caching {
  cacheControl: string;
  vary: string;
}

/** A response in the cache. It is compressed once per encoding, when first requested. */
export class StoredResponse {
  readonly key: string;
  readonly status: number;
  readonly tags: ReadonlySet<string>;
  /** Raw requests that lead to this response; see `ResponseCache`. */
  readonly aliases: string[] = [];
  /** Whether a change made it stale; the cache removes it a little later. */
  stale = false;
  /** The pattern of its route, if requests are measured. */
  route: string | null = null;

  readonly #common: HeaderList;
  readonly #identity: Representation;
  readonly #compressed = new Map<Encoding, Representation>();
  readonly #compressing = new Map<Encoding, Promise<Representation>>();

  constructor(
    key: string,
    response: ComputedResponse,
    tags: ReadonlySet<string>,
    caching: Caching,
  ) {
    this.key = key;
    this.status = response.status;
    this.tags = tags;
    this.#common = [...response.headers, ...deliveryHeaders(tags, caching)];
    this.#identity = this.#represent(response.body, 'identity');
  }

  /** The representation in an encoding; `null` if `encode` must make it first. */
  representation(encoding: Encoding): Representation | null {
    if (encoding === 'identity' || !isWorthCompressing(this.#identity.body)) return this.#identity;
    return this.#compressed.get(encoding) ?? null;
  }

  /** Makes the representation in an encoding. Concurrent calls share one compression. */
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

  /** An upper estimate of the bytes in memory. */
  get bytes(): number {
    const bodies = [this.#identity, ...this.#compressed.values()];
    let bytes = ENTRY_BYTES + this.key.length * 2 + this.tags.size * TAG_BYTES;
    for (const alias of this.aliases) bytes += alias.length + 100;
    for (const { body } of bodies) bytes += body.length + REPRESENTATION_BYTES;
    for (const tag of this.tags) bytes += tag.length * 2;
    return bytes;
  }

  #represent(body: Buffer, encoding: Encoding): Representation {
    // A hash of the bytes changes exactly when they do.
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

/** The headers that a 304 must repeat (RFC 9110, 15.4.5), and those that browsers and CDNs need. */
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

/** With the CORS headers of any origin; `send` replaces them for a trusted origin. */
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
