import { AsyncLocalStorage } from 'node:async_hooks';
import { z } from 'zod';

/** The last row that a call of `strapi.db.query(uid).update` or `.delete` has read. */
interface CurrentRow {
  row: unknown;
}

const calls = new AsyncLocalStorage<CurrentRow>();

/** Runs one write of Strapi's entity manager, which reads its row before it writes it. */
export const withCurrentRow = <T>(write: () => Promise<T>): Promise<T> =>
  calls.run({ row: null }, write);

/** Remembers a row that the write has just read, which saves a second read. */
export function setCurrentRow(row: unknown): void {
  const call = calls.getStore();
  if (call !== undefined) call.row = row;
}

/** Attributes of a remembered row. */
const IDENTITY: ReadonlySet<string> = new Set(['id', 'documentId', 'locale', 'publishedAt']);

/** Whether an attribute of a row has to be read from the database. */
export const isBeyondIdentity = (attribute: string): boolean => !IDENTITY.has(attribute);

const byId = z.tuple([z.strictObject({ id: z.coerce.number() })]);
const read = z.union([
  z.object({
    id: z.coerce.number(),
    documentId: z.string(),
    locale: z.unknown(),
    publishedAt: z.unknown(),
  }),
  z
    .object({
      id: z.coerce.number(),
      document_id: z.string(),
      locale: z.unknown(),
      published_at: z.unknown(),
    })
    .transform(({ id, locale, ...row }) => ({
      id,
      documentId: row.document_id,
      locale,
      publishedAt: row.published_at,
    })),
]);

/**
 * Finds the row that a statement is about to write, if the same write has just read it.
 *
 * @param where the conditions of the statement
 * @returns `null` if the row must be read from the database
 */
export function currentRow(where: unknown): z.infer<typeof read> | null {
  const asked = byId.safeParse(where);
  const known = read.safeParse(calls.getStore()?.row);
  if (!asked.success || !known.success) return null;
  return asked.data[0].id === known.data.id ? known.data : null;
}
