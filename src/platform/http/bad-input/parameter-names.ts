/** Matches `sort`, `filters[slug][$in][]` and similar names. */
const NAME = /^[^[\]]+(?:\[[^[\]]*\])*$/;

/**
 * Finds the first parameter whose name the query parser (qs) would drop or read as another name.
 * Such a name is empty, has unbalanced brackets, starts with brackets (qs reads `[status]=x` as
 * `status=x`), or has a part that is a property of every object (`filters[toString]=x`). A dropped
 * filter would return every row.
 *
 * @param query the query string without its question mark, as percent-encoded UTF-8
 * @returns the decoded name, or `null` if qs reads every name as it is written
 * @throws URIError for a name that is not percent-encoded UTF-8
 */
export function unreadableName(query: string): string | null {
  for (const part of query.split('&')) {
    if (part === '') continue;
    const name = decodeName(nameIn(part.replaceAll(/%5B/gi, '[').replaceAll(/%5D/gi, ']')));
    if (!isReadable(name)) return name;
  }
  return null;
}

/** Whether the query parser reads a decoded name as it is written. */
export function isReadable(name: string): boolean {
  if (!name.includes('[') && !name.includes(']')) return name !== '' && !(name in PROTOTYPE);
  return NAME.test(name) && !name.split(/[[\]]/).some((part) => part in PROTOTYPE);
}

/** qs ends a name at the first "]=", or else at the first "=". */
function nameIn(part: string): string {
  const bracket = part.indexOf(']=');
  const end = bracket === -1 ? part.indexOf('=') : bracket + 1;
  return end === -1 ? part : part.slice(0, end);
}

const PROTOTYPE: object = Object.prototype;

const decodeName = (name: string): string => decodeURIComponent(name.replaceAll('+', ' '));
