/** The codes of faults that versions before 0.2 stored, and the codes that replaced them. */
const REPLACED: Readonly<Record<string, string>> = {
  'address-malformed': 'ADDRESS_MALFORMED',
  'body-missing': 'BODY_MISSING',
  'heading-missing': 'HEADING_MISSING',
  'line-broken': 'LINE_BROKEN',
  'line-long': 'LINE_TOO_LONG',
  'line-missing': 'LINE_MISSING',
  'sections-many': 'TOO_MANY_SECTIONS',
  'sections-missing': 'SECTIONS_MISSING',
  'text-long': 'TEXT_TOO_LONG',
  'title-missing': 'TITLE_MISSING',
};

/** The present code of a stored fault, by which the panel finds its text. */
export const currentCode = (code: string): string => REPLACED[code] ?? code;
