/** Values bound in one statement. SQLite takes 32,766, and short statements are planned faster. */
const SIZE = 1000;

/** Splits a list of any length into parts that one statement may bind. */
export function* chunks<T>(values: Iterable<T>, size = SIZE): Generator<T[]> {
  const all = [...values];
  for (let start = 0; start < all.length; start += size) yield all.slice(start, start + size);
}
