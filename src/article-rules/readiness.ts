import { isBlank, saysSomething } from './block-text';
import { cleanSummaryLine, MAX_SUMMARY_LINE_LENGTH } from './summary-line';

/** Something that keeps an article from being published. */
export interface Fault {
  /** Where, as Strapi's validation errors say it: `['sections', '0', 'heading']`. */
  path: string[];
  message: string;
}

/** An article as a draft may be: anything may be missing. */
export interface DraftArticle {
  title?: unknown;
  summary?: unknown;
  sections?: unknown;
}

const SUMMARY_LINES = ['line1', 'line2', 'line3'] as const;
const LINE_BREAK = /[\r\n\u0085\u2028\u2029]/u;

/**
 * Every fault that keeps an article from being published, in the order of its form; none when it
 * is ready. Pure, so that the server, the import and the admin panel decide alike.
 */
export function readinessFaults(article: DraftArticle): Fault[] {
  return [
    ...titleFaults(article.title),
    ...summaryFaults(article.summary),
    ...sectionsFaults(article.sections),
  ];
}

function titleFaults(title: unknown): Fault[] {
  return isBlank(text(title)) ? [{ path: ['title'], message: 'The article needs a title.' }] : [];
}

function summaryFaults(summary: unknown): Fault[] {
  const lines = record(summary);
  return SUMMARY_LINES.flatMap((name, index) => {
    const path = ['summary', name];
    const number = String(index + 1);
    const line = cleanSummaryLine(text(lines[name]));
    if (isBlank(line)) {
      return [{ path, message: `Line ${number} of the three-line summary is missing.` }];
    }
    if (LINE_BREAK.test(line)) {
      return [
        { path, message: `Line ${number} of the summary holds a line break; keep it to one line.` },
      ];
    }
    const length = Array.from(line).length;
    if (length > MAX_SUMMARY_LINE_LENGTH) {
      const message = `Line ${number} of the summary has ${String(length)} characters; at most ${String(MAX_SUMMARY_LINE_LENGTH)} fit.`;
      return [{ path, message }];
    }
    return [];
  });
}

function sectionsFaults(sections: unknown): Fault[] {
  if (!Array.isArray(sections) || sections.length === 0) {
    return [{ path: ['sections'], message: 'The article needs at least one section.' }];
  }
  return sections.flatMap((item: unknown, index) => {
    const section = record(item);
    const number = String(index + 1);
    const faults: Fault[] = [];
    if (isBlank(text(section['heading']))) {
      const path = ['sections', String(index), 'heading'];
      faults.push({ path, message: `Section ${number} needs a heading.` });
    }
    if (!saysSomething(section['body'])) {
      const path = ['sections', String(index), 'body'];
      faults.push({ path, message: `Section ${number} needs a body that says something.` });
    }
    return faults;
  });
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

const record = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? { ...value } : {};
