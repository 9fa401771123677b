import { z } from 'zod';

/** How a reader opens the database. */
export interface ReaderFile {
  filename: string;
  /** The package of the driver. */
  driver: string;
  /** The number of bytes of the file that SQLite maps into memory. */
  mappedBytes: number;
}

/** A statement for a reader. It answers each one, in their order. */
export interface Question {
  sql: string;
  bindings: unknown[];
}

/** What a reader sends: once after it has opened the file, then for each statement. */
export const answerShape = z.union([
  z.object({ result: z.unknown() }).strict(),
  z.object({
    error: z.object({ name: z.string(), message: z.string(), code: z.string().optional() }),
  }),
]);

export type Answer = z.infer<typeof answerShape>;
