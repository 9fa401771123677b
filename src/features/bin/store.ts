import { promisify } from 'node:util';
import { deflateRaw, inflateRaw } from 'node:zlib';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import type { Actor } from '../../platform/actors';
import { actorShape } from '../../platform/actors';
import { jsonColumn, lockRows, withKnex } from '../../platform/database';

const TABLE = 'threeline_bin';

const [deflate, inflate] = [promisify(deflateRaw), promisify(inflateRaw)];

const stateShape = z.object({
  /** As `contentOf` reads it. */
  content: z.record(z.string(), z.unknown()),
  /** The dates that the content lacks, such as that of the first publish. */
  dates: z.record(z.string(), z.string().nullable()),
});

const versionShape = z.object({
  locale: z.string(),
  draft: stateShape,
  published: stateShape.nullable(),
  /** The id of the user who created the article, for conditions of roles. */
  createdBy: z.number().nullable(),
  /** What each of the `Belongings` has read, by name. */
  belongings: z.record(z.string(), z.unknown()),
});

/** A draft or published version of a deleted article. */
export type State = z.infer<typeof stateShape>;

/** A deleted article in one locale. */
export type Version = z.infer<typeof versionShape>;

const listedShape = z.object({
  locale: z.string(),
  title: z.string(),
  published: z.boolean(),
  createdBy: z.number().nullable(),
});

const entryShape = z
  .object({
    /** A 64-bit number, as a text. */
    id: z.coerce.string(),
    document_id: z.string(),
    deleted_at: z.coerce.date(),
    actor: jsonColumn(actorShape),
    versions: jsonColumn(z.array(listedShape)),
  })
  .transform(({ document_id: documentId, deleted_at: deletedAt, ...row }) => ({
    ...row,
    documentId,
    deletedAt,
  }));
const ENTRY = ['id', 'document_id', 'deleted_at', 'actor', 'versions'];

/** An entry of the bin without its content: what one delete has removed. */
export type BinEntry = z.output<typeof entryShape>;

const entries = z.array(entryShape);
const contents = z.array(z.object({ content: z.instanceof(Uint8Array) }));

async function columns(versions: readonly Version[]) {
  const listed = versions.map(({ locale, draft, published, createdBy }) => {
    const { title } = draft.content;
    return {
      locale,
      title: typeof title === 'string' ? title : '',
      published: published !== null,
      createdBy,
    };
  });
  return {
    versions: JSON.stringify(listed satisfies z.input<typeof listedShape>[]),
    content: await deflate(JSON.stringify(versions)),
  };
}

/** Adds an entry. Call it in the transaction of the delete. */
export async function addEntry(
  strapi: Core.Strapi,
  entry: { documentId: string; deletedAt: Date; actor: Actor; versions: readonly Version[] },
): Promise<void> {
  const { documentId, deletedAt, actor, versions } = entry;
  const row = {
    document_id: documentId,
    deleted_at: deletedAt,
    actor: JSON.stringify(actor),
    ...(await columns(versions)),
  };
  await withKnex(strapi, (knex) => knex(TABLE).insert(row));
}

/**
 * Lists entries, the last deleted first.
 *
 * @param since leaves out entries that were deleted earlier
 * @param before the id of the entry after which the list goes on; `null` from the start
 */
export async function listEntries(
  strapi: Core.Strapi,
  { since, before, limit }: { since: Date; before: string | null; limit: number },
): Promise<BinEntry[]> {
  const found: unknown = await withKnex(strapi, (knex) => {
    const query = knex(TABLE).select(ENTRY).where('deleted_at', '>=', since);
    if (before !== null) void query.where('id', '<', before);
    return query.orderBy('id', 'desc').limit(limit);
  });
  return entries.parse(found);
}

/** Reads the entries of an article. */
export async function entriesOf(strapi: Core.Strapi, documentId: string): Promise<BinEntry[]> {
  const found: unknown = await withKnex(strapi, (knex) =>
    knex(TABLE).select(ENTRY).where({ document_id: documentId }),
  );
  return entries.parse(found);
}

/** Reads one entry, or returns `null`. */
export async function findEntry(strapi: Core.Strapi, id: string): Promise<BinEntry | null> {
  const found: unknown = await withKnex(strapi, (knex) => knex(TABLE).select(ENTRY).where({ id }));
  return entries.parse(found)[0] ?? null;
}

export type EntryLock = 'update' | 'update-skip-locked';

/**
 * Locks an entry for the current transaction, and reads its content. Lock the entry before its
 * document: `emptyBin` takes the locks in this order too.
 *
 * @param lock whether to wait for a transaction that holds the entry, or to skip the entry
 * @returns `null` if the entry was restored or deleted meanwhile, or was skipped
 */
export async function lockEntry(
  strapi: Core.Strapi,
  id: string,
  lock: EntryLock = 'update',
): Promise<Version[] | null> {
  const found: unknown = await withKnex(strapi, (knex) => {
    const query = knex(TABLE).select('content').where({ id });
    lockRows(strapi, query, lock);
    return query;
  });
  const [row] = contents.parse(found);
  return row === undefined ? null : readContent(row.content);
}

async function readContent(content: Uint8Array): Promise<Version[]> {
  const json = (await inflate(content)).toString('utf8');
  return z.array(versionShape).parse(JSON.parse(json));
}

/**
 * Lists entries that were deleted before a time, the first deleted first.
 *
 * @param after the id of the entry after which the list goes on
 */
export async function listExpired(
  strapi: Core.Strapi,
  { before, after, limit }: { before: Date; after: string; limit: number },
): Promise<BinEntry[]> {
  const found: unknown = await withKnex(strapi, (knex) =>
    knex(TABLE)
      .select(ENTRY)
      .where('deleted_at', '<', before)
      .where('id', '>', after)
      .orderBy('id')
      .limit(limit),
  );
  return entries.parse(found);
}

/** Replaces the versions of an entry, and deletes an entry without versions. */
export async function keepVersions(
  strapi: Core.Strapi,
  id: string,
  versions: readonly Version[],
): Promise<void> {
  const row = versions.length === 0 ? null : await columns(versions);
  await withKnex(strapi, async (knex) => {
    const entry = knex(TABLE).where({ id });
    await (row === null ? entry.delete() : entry.update(row));
  });
}
