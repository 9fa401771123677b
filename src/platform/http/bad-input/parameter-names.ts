/** `sort`, `filters[slug][$in][]` and the like. */
const NAME = /^[^[\]]+(?:\[[^[\]]*\])*$/;

/**
 * The first parameter of a query string whose name the query parser (qs) would drop or read as
 * another name: without a name, with unbalanced brackets, with brackets first (`[status]=x` is
 * `status=x` to qs), or with a part that names a property of every object (`filters[toString]=x`).
 * A dropped filter would answer with everything.
 *
 * @param query the query string, percent-encoded UTF-8, without its question mark
 * @returns the decoded name, or `null` where every name is read as it is written
 * @throws URIError where a name is not percent-encoded UTF-8
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

/** To qs a name ends at the first "]=", else at the first "=". */
function nameIn(part: string): string {
  const bracket = part.indexOf(']=');
  const end = bracket === -1 ? part.indexOf('=') : bracket + 1;
  return end === -1 ? part : part.slice(0, end);
}

const PROTOTYPE: object = Object.prototype;

const decodeName = (name: string): string => decodeURIComponent(name.replaceAll('+', ' '));
