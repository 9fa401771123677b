/** What XML 1.0 allows in no document, not even escaped (https://www.w3.org/TR/xml/#charsets). */
const FORBIDDEN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/**
 * A value whose texts hold no character that would make XML unreadable; half a surrogate pair is
 * one. Before it is written: taken out of the document, what stood between two halves of `]]>`
 * would end a CDATA section.
 */
export function readableInXml<T>(value: T): T {
  return cleaned(value) as T;
}

function cleaned(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(FORBIDDEN, '');
  if (Array.isArray(value)) return value.map(cleaned);
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, cleaned(inner)]));
}

/**
 * XML without the line breaks and spaces that the library puts around a CDATA section, which would
 * be part of a title, an address or an identifier.
 */
export const closely = (xml: string): string =>
  xml.replace(/>\s+<!\[CDATA\[/g, '><![CDATA[').replace(/\]\]>\s+<\//g, ']]></');
