/**
 * Whether JSON or a query string can produce an object. Dates, buffers and query builders are
 * excluded. Compares the prototype's prototype, because `Object.prototype` differs between realms
 * (`node:vm`).
 */
const isPlain = (value: unknown): value is Record<string, unknown> => {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
};

/** A nested value and its place. */
interface Place {
  value: unknown;
  key: string;
  parent: Place | null;
}

/**
 * Finds a text in a value, keys of objects included, for which `test` holds. The order is not
 * defined. Does not recurse, because a request of 2 MB can nest deeper than the stack.
 *
 * @returns the text and the path to it, or `null` if there is none
 */
export function findText(
  value: unknown,
  test: (text: string) => boolean,
): { text: string; path: string[] } | null {
  const pending: Place[] = [{ value, key: '', parent: null }];
  for (let place = pending.pop(); place !== undefined; place = pending.pop()) {
    const { value: at } = place;
    if (typeof at === 'string') {
      if (test(at)) return { text: at, path: pathTo(place) };
    } else if (Array.isArray(at)) {
      for (const [index, item] of at.entries()) {
        pending.push({ value: item, key: String(index), parent: place });
      }
    } else if (isPlain(at)) {
      for (const [key, item] of Object.entries(at)) {
        if (test(key)) return { text: key, path: pathTo(place) };
        pending.push({ value: item, key, parent: place });
      }
    }
  }
  return null;
}

function pathTo(place: Place): string[] {
  const path: string[] = [];
  for (let at = place; at.parent !== null; at = at.parent) path.push(at.key);
  return path.reverse();
}

/**
 * Returns a copy of a value in which `change` has replaced each text. Keys of objects stay
 * unchanged. Does not recurse, like `findText`. Values other than lists and plain objects are not
 * copied.
 */
export function mapTexts(value: unknown, change: (text: string) => string): unknown {
  const root: { value?: unknown } = {};
  type Target = unknown[] | Record<string, unknown>;
  const pending: { target: Target; key: string; value: unknown }[] = [
    { target: root, key: 'value', value },
  ];
  const put = (target: Target, key: string, made: unknown) => {
    // An assignment would set the prototype for the key `__proto__`.
    Object.defineProperty(target, key, {
      value: made,
      configurable: true,
      enumerable: true,
      writable: true,
    });
  };
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const { target, key, value: at } = next;
    if (typeof at === 'string') {
      put(target, key, change(at));
    } else if (Array.isArray(at)) {
      const copy: unknown[] = Array.from({ length: at.length });
      put(target, key, copy);
      at.forEach((item: unknown, index) => {
        pending.push({ target: copy, key: String(index), value: item });
      });
    } else if (isPlain(at)) {
      // Create all keys first, so that they keep their order.
      const copy = Object.fromEntries(Object.keys(at).map((name) => [name, undefined]));
      put(target, key, copy);
      for (const [name, item] of Object.entries(at)) {
        pending.push({ target: copy, key: name, value: item });
      }
    } else {
      put(target, key, at);
    }
  }
  return root.value;
}
