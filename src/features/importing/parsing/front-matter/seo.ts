import { LIMITS } from '../../../../articles/rules/pure';
import type { Findings } from '../findings';
import type { ParsedSeo } from '../parsed-article';
import { oneLine } from '../text';
import type { FrontEntry } from './read';
import { textOf, type FieldReader } from './reader';

export interface SeoFields {
  seo: ParsedSeo | null;
  /** A text that may be the lead of an article without one. */
  excerpt: { text: string; line: number } | null;
}

/**
 * Reads the texts for search engines. A second text, and a description that is too long, may become the
 * lead.
 */
export function readSeo(reader: FieldReader, findings: Findings): SeoFields {
  const fits = (max: number) => (entry: FrontEntry) => {
    const text = textOf(entry);
    // The three lines may be in the description.
    return text !== null && !reader.has(entry) && oneLine(text).length <= max;
  };
  const isShort = fits(LIMITS.metaDescription);
  const description = reader.entry('description', isShort) ?? reader.entry('excerpt', isShort);
  const rest = [...reader.all('excerpt'), ...reader.all('description'), ...reader.all('summary')];
  const other = rest.find((one) => textOf(one) !== null && !reader.has(one)) ?? null;
  if (other !== null) reader.use(other);
  const title = reader.entry('seoTitle', fits(LIMITS.metaTitle));
  const canonical = reader.entry(
    'canonicalUrl',
    (one) => fits(LIMITS.canonicalUrl)(one) && /^https?:\/\/\S+$/u.test(textOf(one) ?? ''),
  );
  if (title !== null) findings.locate('seo.metaTitle', title.line);
  if (description !== null) findings.locate('seo.metaDescription', description.line);
  const texts = {
    metaTitle: textOf(title),
    metaDescription: textOf(description),
    canonicalUrl: textOf(canonical),
  };
  const seo: ParsedSeo = reader.flag('noIndex') === true ? { noIndex: true } : {};
  for (const name of ['metaTitle', 'metaDescription', 'canonicalUrl'] as const) {
    const text = texts[name];
    if (text !== null) seo[name] = oneLine(text);
  }
  const text = textOf(other);
  return {
    seo: Object.keys(seo).length === 0 ? null : seo,
    excerpt: other === null || text === null ? null : { text, line: other.line },
  };
}
