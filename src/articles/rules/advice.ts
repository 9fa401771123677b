import { isBlank } from '../../platform/text/pure';

/** From this length on a lead is no lead any more, in characters as a reader counts them. */
export const ADVISED_LEAD_LENGTH = 300;

/** Something that an article is better with, and may be published without. */
export interface Advice {
  code: 'ALTERNATIVE_TEXT_MISSING' | 'LEAD_LONG' | 'CATEGORY_MISSING' | 'ENGLISH_MISSING';
  /** Where, as a fault says it. */
  path: string[];
  values?: Record<string, number>;
}

/** An article with what is known about it beyond its own fields. */
export interface ArticleAtHand {
  lead?: unknown;
  cover?: unknown;
  hasCategory: boolean;
  /** The languages that the article has, the one at hand among them. */
  languages: readonly string[];
}

/** What would make the article better, in the order of its form. */
export function adviceOn({ lead, cover, hasCategory, languages }: ArticleAtHand): Advice[] {
  const advice: Advice[] = [];
  const length = typeof lead === 'string' ? Array.from(lead).length : 0;
  if (length > ADVISED_LEAD_LENGTH) {
    const values = { length, advised: ADVISED_LEAD_LENGTH };
    advice.push({ code: 'LEAD_LONG', path: ['lead'], values });
  }
  if (lacksAlternativeText(cover))
    advice.push({ code: 'ALTERNATIVE_TEXT_MISSING', path: ['cover'] });
  if (!hasCategory) advice.push({ code: 'CATEGORY_MISSING', path: ['category'] });
  if (!languages.includes('en')) advice.push({ code: 'ENGLISH_MISSING', path: ['locale'] });
  return advice;
}

function lacksAlternativeText(cover: unknown): boolean {
  if (typeof cover !== 'object' || cover === null) return false;
  const text = 'alternativeText' in cover ? cover.alternativeText : null;
  return typeof text !== 'string' || isBlank(text);
}
