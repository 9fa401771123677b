import { z } from 'zod';

/**
 * Values travel between the processes as JSON, which takes half the time of structured cloning. JSON
 * has no form for some values of SQLite, which travel as objects. No other value is an object.
 */
const encoded = z.union([
  z.object({ base64: z.string() }).transform(({ base64 }) => Buffer.from(base64, 'base64')),
  z.object({ number: z.string() }).transform(({ number }) => Number(number)),
  z.object({ bigint: z.string() }).transform(({ bigint }) => BigInt(bigint)),
  // The driver refuses it, as it would have refused the value.
  z.object({ unusable: z.literal(true) }),
]);

type Row = Record<string, unknown>;

const isJson = (value: unknown): boolean =>
  value === null ||
  typeof value === 'string' ||
  (typeof value === 'number' && Number.isFinite(value) && !Object.is(value, -0));

export function encode(value: unknown): unknown {
  if (isJson(value)) return value;
  // As the driver binds it.
  if (value === undefined) return null;
  if (typeof value === 'number') return { number: Object.is(value, -0) ? '-0' : String(value) };
  if (typeof value === 'bigint') return { bigint: String(value) };
  if (!ArrayBuffer.isView(value)) return { unusable: true };
  const { buffer, byteOffset, byteLength } = value;
  return { base64: Buffer.from(buffer, byteOffset, byteLength).toString('base64') };
}

export const decode = (value: unknown): unknown =>
  typeof value === 'object' && value !== null ? encoded.parse(value) : value;

/**
 * Encodes the values of rows in place.
 *
 * @returns whether `decodeRows` has anything to do
 */
export function encodeRows(rows: readonly Row[]): boolean {
  let isEncoded = false;
  for (const row of rows) {
    for (const column in row) {
      if (isJson(row[column])) continue;
      row[column] = encode(row[column]);
      isEncoded = true;
    }
  }
  return isEncoded;
}

/** Undoes `encodeRows`. */
export function decodeRows(rows: readonly Row[]): void {
  for (const row of rows) for (const column in row) row[column] = decode(row[column]);
}
