/**
 * Whether `If-None-Match` matches an entity tag: a list, compared weakly, or `*` (RFC 9110, 13.1.2).
 *
 * @param tag with its quotation marks
 */
export function isNotModified(condition: string | undefined, tag: string): boolean {
  if (condition === undefined) return false;
  if (condition === tag) return true;
  if (condition.trim() === '*') return true;
  return condition.split(',').some((item) => item.trim().replace(/^W\//, '') === tag);
}
