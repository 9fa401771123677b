import { isBlank } from '../../platform/text/pure';

/** A longer lead no longer works as a lead. In characters as readers count them. */
const ADVISED_LEAD_LENGTH = 300;

/** An improvement that an article can be published without. */
export interface Advice {
  code:
    | 'LEAD_LONG'
    | 'FROM_ARCHIVE'
    | 'ALTERNATIVE_TEXT_MISSING'
    | 'CATEGORY_MISSING'
    | 'ENGLISH_MISSING';
  /** The path to the field, as in a fault. */
  path: string[];
  values?: Record<string, number>;
}

/** An article with the facts that advice depends on. */
interface AdvisedArticle {
  lead?: unknown;
  cover?: unknown;
  /** Whether it may be published without a summary. */
  isArchiveArticle: boolean;
  hasCategory: boolean;
  /** The languages of the article, including the current one. */
  languages: readonly string[];
}

/** The advice on an article, in the order of its form. */
export function adviceOn(article: AdvisedArticle): Advice[] {
  const { lead, cover, hasCategory, languages } = article;
  const advice: Advice[] = [];
  const length = typeof lead === 'string' ? Array.from(lead).length : 0;
  if (length > ADVISED_LEAD_LENGTH) {
    const values = { length, advised: ADVISED_LEAD_LENGTH };
    advice.push({ code: 'LEAD_LONG', path: ['lead'], values });
  }
  if (article.isArchiveArticle) advice.push({ code: 'FROM_ARCHIVE', path: ['summary'] });
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
