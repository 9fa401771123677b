/**
 * Whether `If-None-Match` names the entity tag (RFC 9110, 13.1.2): any of a list, weak comparison,
 * or `*`.
 *
 * @param tag with its quotation marks
 */
export function isNotModified(condition: string | undefined, tag: string): boolean {
  if (condition === undefined) return false;
  if (condition === tag) return true;
  if (condition.trim() === '*') return true;
  return condition.split(',').some((item) => item.trim().replace(/^W\//, '') === tag);
}
