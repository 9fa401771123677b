/**
 * The limit of nested lists and objects in a body. A list in a list takes two levels. Editors make
 * far fewer. The stack overflows at some thousand, and SQLite reads no JSON deeper than a thousand.
 */
export const MAX_LEVELS = 200;

/**
 * Whether a value is nested too deeply to be stored. Goes level by level and not by recursion, so
 * that it cannot overflow the stack.
 */
export function nestsTooDeeply(value: unknown): boolean {
  let level: unknown[] = [value];
  for (let depth = 0; depth <= MAX_LEVELS; depth += 1) {
    level = level.flatMap((node): unknown[] =>
      typeof node === 'object' && node !== null ? Object.values(node) : [],
    );
    if (level.length === 0) return false;
  }
  return true;
}
