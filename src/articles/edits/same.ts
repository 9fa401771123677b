const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** An empty text, `null` and nothing are the same to an editor, and forms exchange them. */
const present = (value: unknown): unknown => (value === '' || value === undefined ? null : value);

/** Whether two JSON values say the same. The order of keys and the kind of emptiness do not count. */
export function same(one: unknown, other: unknown): boolean {
  const [a, b] = [present(one), present(other)];
  if (a === b) return true;
  if (Array.isArray(a) && Array.isArray(b)) {
    const items: unknown[] = b;
    return a.length === b.length && a.every((item, index) => same(item, items[index]));
  }
  if (!isObject(a) || !isObject(b)) return false;
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].every((key) => same(a[key], b[key]));
}
