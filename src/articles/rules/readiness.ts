import { composed, isBlank } from '../../platform/text/pure';
import { dayOf, isArchiveArticle, SUMMARY_LINES } from './archive';
import { hasContent } from './block-text';
import { CANONICAL_URL, LIMITS } from './limits';
import { STANDARD_RULES, type PublishRules } from './publish-rules';
import { cleanSummaryLine, summaryLineLength } from './summary-line';

/** The code of a fault, for translations. */
export type FaultCode =
  | 'TITLE_MISSING'
  | 'LINE_MISSING'
  | 'LINE_BROKEN'
  | 'LINE_TOO_LONG'
  | 'SECTIONS_MISSING'
  | 'TOO_MANY_SECTIONS'
  | 'HEADING_MISSING'
  | 'BODY_MISSING'
  | 'TEXT_TOO_LONG'
  | 'ADDRESS_MALFORMED'
  | 'DATE_AHEAD';

/** A fault that prevents an article from being published. */
export interface Fault {
  /** The path to the field, as in Strapi's validation errors: `['sections', '0', 'heading']`. */
  path: string[];
  code: FaultCode;
  message: string;
  /** The numbers and dates in the message. */
  values: Record<string, string | number>;
}

/** A draft of an article, in which any field may be missing. */
export interface DraftArticle {
  title?: unknown;
  publicationDate?: unknown;
  lead?: unknown;
  summary?: unknown;
  sections?: unknown;
  seo?: unknown;
}

const LINE_BREAK = /[\r\n\u0085\u2028\u2029]/u;

/**
 * Lists every fault that prevents an article from being published, in the order of its form. Pure,
 * so that the server, the import and the admin panel apply the same rules.
 */
export function readinessFaults(article: DraftArticle, rules = STANDARD_RULES): Fault[] {
  return [
    ...titleFaults(article.title),
    ...dateFaults(article.publicationDate, rules),
    ...tooLong(article.lead, LIMITS.lead, ['lead'], 'The lead'),
    ...(isArchiveArticle(article, rules) ? [] : summaryFaults(article.summary, rules)),
    ...sectionsFaults(article.sections),
    ...seoFaults(article.seo),
  ];
}

/** Lists every fault that prevents a static page from being published. */
export const pageFaults = ({ title, sections, seo }: DraftArticle): Fault[] => [
  ...titleFaults(title, 'page'),
  ...sectionsFaults(sections, 'page'),
  ...seoFaults(seo),
];

function titleFaults(title: unknown, what: 'article' | 'page' = 'article'): Fault[] {
  if (isBlank(text(title))) {
    return [fault(['title'], 'TITLE_MISSING', `The ${what} needs a title.`)];
  }
  return tooLong(title, LIMITS.title, ['title'], 'The title');
}

/** Refuses a date in the future. A schedule can publish the article on that day. */
function dateFaults(publicationDate: unknown, { today }: PublishRules): Fault[] {
  const date = dayOf(publicationDate);
  if (today === null || date === null || date <= today) return [];
  const message = `The publication date ${date} is ahead: the site's clock shows ${today}. Schedule the article for that day, or choose an earlier date.`;
  return [fault(['publicationDate'], 'DATE_AHEAD', message, { date, today })];
}

function summaryFaults(summary: unknown, { summaryLineLength: max }: PublishRules): Fault[] {
  const lines = record(summary);
  return SUMMARY_LINES.flatMap((name, index) => {
    const path = ['summary', name];
    const line = cleanSummaryLine(text(lines[name]));
    const number = index + 1;
    if (isBlank(line)) {
      const message = `Line ${number} of the three-line summary is missing.`;
      return [fault(path, 'LINE_MISSING', message, { number })];
    }
    if (LINE_BREAK.test(line)) {
      const message = `Line ${number} of the summary holds a line break; keep it to one line.`;
      return [fault(path, 'LINE_BROKEN', message, { number })];
    }
    const length = summaryLineLength(line);
    if (length > max) {
      const message = `Line ${number} of the summary has ${length} characters; at most ${max} fit.`;
      return [fault(path, 'LINE_TOO_LONG', message, { number, length, max })];
    }
    return [];
  });
}

function sectionsFaults(sections: unknown, what: 'article' | 'page' = 'article'): Fault[] {
  if (!Array.isArray(sections) || sections.length === 0) {
    const message = `The ${what} needs at least one section.`;
    return [fault(['sections'], 'SECTIONS_MISSING', message)];
  }
  const { length } = sections;
  const max = LIMITS.sections;
  if (length > max) {
    const message = `The ${what} has ${length} sections; at most ${max} fit.`;
    return [fault(['sections'], 'TOO_MANY_SECTIONS', message, { length, max })];
  }
  return sections.flatMap((item: unknown, index) => {
    const section = record(item);
    const number = index + 1;
    const headingPath = ['sections', String(index), 'heading'];
    // A text without headings is one section, whose heading is empty for readers.
    const faults =
      isBlank(text(section['heading'])) && length > 1
        ? [fault(headingPath, 'HEADING_MISSING', `Section ${number} needs a heading.`, { number })]
        : tooLong(
            section['heading'],
            LIMITS.heading,
            headingPath,
            `The heading of section ${number}`,
          );
    if (!hasContent(section['body'])) {
      const path = ['sections', String(index), 'body'];
      const message = `Section ${number} needs a body that says something.`;
      faults.push(fault(path, 'BODY_MISSING', message, { number }));
    }
    return faults;
  });
}

function seoFaults(seo: unknown): Fault[] {
  const { metaTitle, metaDescription, canonicalUrl } = record(seo);
  const path = ['seo', 'canonicalUrl'];
  const faults = [
    ...tooLong(metaTitle, LIMITS.metaTitle, ['seo', 'metaTitle'], 'The title for search engines'),
    ...tooLong(
      metaDescription,
      LIMITS.metaDescription,
      ['seo', 'metaDescription'],
      'The description for search engines',
    ),
    ...tooLong(canonicalUrl, LIMITS.canonicalUrl, path, 'The canonical address'),
  ];
  const address = text(canonicalUrl);
  if (address !== '' && !CANONICAL_URL.test(address)) {
    const message = 'The canonical address must begin with http:// or https:// and hold no spaces.';
    faults.push(fault(path, 'ADDRESS_MALFORMED', message));
  }
  return faults;
}

/**
 * Counts UTF-16 units of the NFC text, as Strapi does. Lines of the summary count characters
 * instead.
 */
function tooLong(value: unknown, max: number, path: string[], what: string): Fault[] {
  const { length } = composed(text(value));
  if (length <= max) return [];
  const message = `${what} has ${length} characters; at most ${max} fit.`;
  return [fault(path, 'TEXT_TOO_LONG', message, { length, max })];
}

const fault = (
  path: string[],
  code: FaultCode,
  message: string,
  values: Fault['values'] = {},
): Fault => ({ path, code, message, values });

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

const record = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? { ...value } : {};
