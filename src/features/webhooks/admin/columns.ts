import { z } from 'zod';

/** PostgreSQL returns 64-bit numbers as texts, SQLite as numbers. */
export const bigNumber = z.coerce.number();

/** A column of milliseconds, as an ISO time. */
export const time = bigNumber.transform((value) => new Date(value).toISOString());

/** The same where the column may be null. */
export const timeOrNull = z
  .union([z.null(), bigNumber])
  .transform((value) => (value === null ? null : new Date(value).toISOString()));
