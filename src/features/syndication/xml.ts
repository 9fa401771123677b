/** Characters that XML 1.0 forbids even when they are escaped (https://www.w3.org/TR/xml/#charsets). */
const FORBIDDEN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/**
 * Removes forbidden characters, such as half a surrogate pair, from all texts of a value. Call it before
 * the XML is written: removed from the document, a character between the halves of `]]>` would leave the
 * end of a CDATA section.
 */
export function withoutForbiddenCharacters<T>(value: T): T {
  return cleaned(value) as T;
}

function cleaned(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(FORBIDDEN, '');
  if (Array.isArray(value)) return value.map(cleaned);
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, cleaned(inner)]));
}

/**
 * Removes the white space that the library writes around CDATA sections. It would be part of a title, an
 * address or an identifier.
 */
export const withoutCdataPadding = (xml: string): string =>
  xml.replace(/>\s+<!\[CDATA\[/g, '><![CDATA[').replace(/\]\]>\s+<\//g, ']]></');
