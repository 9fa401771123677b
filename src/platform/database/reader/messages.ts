import { z } from 'zod';

/** How a reader opens the database. */
export interface ReaderFile {
  filename: string;
  /** The package of the driver. */
  driver: string;
  /** The number of bytes of the file that SQLite maps into memory. */
  mappedBytes: number;
}

/** A statement for a reader, which answers statements in their order. */
export interface Question {
  /** The statement that begins a transaction before this one; `null` for none. */
  begin: string | null;
  sql: string;
  /** Encoded. */
  bindings: unknown[];
  /** Nobody waits for an answer. */
  isSilent: boolean;
}

/** What a reader sends: once when it has opened the file, then for each statement. */
export const answerShape = z.union([
  z.object({
    // Its rows are not checked one by one, which would take longer than to receive them.
    rows: z.custom<Record<string, unknown>[]>(Array.isArray),
    /** Whether there are encoded values among them. */
    isEncoded: z.boolean(),
  }),
  z.object({
    error: z.object({ name: z.string(), message: z.string(), code: z.string().optional() }),
  }),
]);

export type Answer = z.infer<typeof answerShape>;
