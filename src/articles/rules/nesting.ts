/**
 * Levels of lists and objects in a body; two for each list in a list. Far more than an editor makes:
 * the stack ends at some thousand, and SQLite reads no JSON past a thousand.
 */
export const MAX_LEVELS = 200;

/** Whether a value is nested too deeply to be kept. By levels, for which no stack is too short. */
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
