const NUL = '\u0000';

/**
 * Whether any string inside a value holds a NUL character. PostgreSQL cannot store one and answers
 * with an error that would become a 500; SQLite stores it and shows a truncated text.
 * Iterative, so that a deeply nested body cannot exhaust the stack.
 */
export function holdsNul(value: unknown): boolean {
  const pending: unknown[] = [value];
  while (pending.length > 0) {
    const next = pending.pop();
    if (typeof next === 'string') {
      if (next.includes(NUL)) return true;
    } else if (Array.isArray(next)) {
      for (const item of next) pending.push(item);
    } else if (typeof next === 'object' && next !== null) {
      for (const [key, item] of Object.entries(next)) pending.push(key, item);
    }
  }
  return false;
}
