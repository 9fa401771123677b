import { AsyncResource } from 'node:async_hooks';
import type { Core } from '@strapi/strapi';
import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import { logFailure, outageOf, withKnex } from '../../database';

const TABLE = 'threeline_persisted_queries';

/** The memory of a process holds this many characters. */
const MAX_REMEMBERED = 10_000_000;
/** The documents that the database keeps for all instances, and the characters of one. */
const MAX_STORED = 1000;
const MAX_STORED_LENGTH = 100_000;
/** The documents that wait to be stored. */
const MAX_WAITING = 100;
/** How long a document counts as stored, in milliseconds. Others may have replaced it since. */
const STORED_MS = 3_600_000;

/** The prefix of Apollo's cache keys. */
const PREFIX = 'apq:';
const SHA256 = /^[\da-f]{64}$/;
const row = z.object({ document: z.string() }).optional();
const stored = z.object({ number: z.coerce.number() }).optional();

/**
 * The documents of automatic persisted queries. A client sends a document with its hash once, and
 * afterwards the hash alone. Every instance knows a hash that one of them was sent.
 * https://www.apollographql.com/docs/apollo-server/performance/apq
 */
export class PersistedQueries {
  readonly #documents = new LRUCache<string, string>({
    maxSize: MAX_REMEMBERED,
    sizeCalculation: (document, hash) => document.length + hash.length + 100,
  });

  readonly #stored = new LRUCache<string, true>({ max: MAX_STORED, ttl: STORED_MS });
  readonly #waiting = new Map<string, string>();
  #isStoring = false;

  constructor(private readonly strapi: Core.Strapi) {}

  /** The cache of Apollo, which has validated a document before it stores it. */
  readonly cache = {
    get: (key: string) => this.find(key.slice(PREFIX.length)),
    set: (key: string, document: string) => {
      this.remember(key.slice(PREFIX.length), document);
      return Promise.resolve();
    },
    delete: () => Promise.resolve(false),
  };

  /** The document in the memory of this process. */
  known(hash: string): string | undefined {
    return this.#documents.get(hash);
  }

  /** The document that any instance was sent. `undefined` if the client must send it. */
  async find(hash: string): Promise<string | undefined> {
    const known = this.known(hash);
    if (known !== undefined || !SHA256.test(hash)) return known;
    const found = await withKnex(this.strapi, async (knex) =>
      row.parse(await knex(TABLE).where({ hash }).first('document')),
    );
    if (found !== undefined) this.#documents.set(hash, found.document);
    return found?.document;
  }

  /**
   * Remembers a valid document that was sent with its hash. The other instances know it soon.
   *
   * @param hash the SHA-256 of the document, which the caller has checked
   */
  remember(hash: string, document: string): void {
    if (this.#stored.has(hash)) return;
    this.#documents.set(hash, document);
    if (document.length > MAX_STORED_LENGTH || this.#waiting.size >= MAX_WAITING) return;
    this.#waiting.set(hash, document);
    if (!this.#isStoring) void this.#storeWaiting();
  }

  /** One after another. Not in the snapshot of the read that sent the document. */
  readonly #storeWaiting = AsyncResource.bind(async (): Promise<void> => {
    this.#isStoring = true;
    for (const [hash, document] of this.#waiting) {
      try {
        await this.#insert(hash, document);
        this.#stored.set(hash, true);
      } catch (error) {
        const failure = outageOf(error);
        logFailure(this.strapi, 'Storing a persisted query failed.', failure, { error, hash });
      }
      this.#waiting.delete(hash);
    }
    this.#isStoring = false;
  });

  async #insert(hash: string, document: string): Promise<void> {
    const { connection } = this.strapi.db;
    await connection(TABLE).insert({ hash, document }).onConflict('hash').ignore();
    // Deletes the oldest of too many.
    const last: unknown = await connection(TABLE)
      .orderBy('number', 'desc')
      .offset(MAX_STORED)
      .first('number');
    const tooOld = stored.parse(last);
    if (tooOld !== undefined) await connection(TABLE).where('number', '<=', tooOld.number).delete();
  }
}

const applications = new WeakMap<Core.Strapi, PersistedQueries>();

/** The persisted queries of an application. Call it first in `register`. */
export function persistedQueriesOf(strapi: Core.Strapi): PersistedQueries {
  const queries = applications.get(strapi) ?? new PersistedQueries(strapi);
  applications.set(strapi, queries);
  return queries;
}
