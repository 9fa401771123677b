import { z } from 'zod';

/** A JSON value in a row: SQLite and text columns give its text, PostgreSQL's `json` the value. */
export const jsonValue = z.union([
  z.string().transform((text): unknown => JSON.parse(text)),
  z.unknown(),
]);

/** A JSON value in a row, with the schema of the value. */
export const jsonColumn = <Schema extends z.ZodType>(schema: Schema) => jsonValue.pipe(schema);
