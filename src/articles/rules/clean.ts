import { isBlank } from '../../platform/text/pure';
import { cleanSummaryLine } from './summary-line';

type Fields = Record<string, unknown>;

export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null;

/** A date with a time, of which Strapi stores the date. */
const WITH_TIME = /^(\d{4}-\d\d-\d\d)T.*$/;

/**
 * Returns the data of a write with its values as they will be stored: clean summary lines, `null` for
 * a blank heading, a slug without white space around it, a date without a time.
 */
export function cleanData(data: Fields): Fields {
  const { summary, sections, slug, publicationDate } = data;
  return {
    ...data,
    ...(isFields(summary) && { summary: cleanSummary(summary) }),
    ...(Array.isArray(sections) && { sections: sections.map(cleanSection) }),
    ...(typeof slug === 'string' && { slug: slug.trim() }),
    ...(typeof publicationDate === 'string' && {
      publicationDate: publicationDate.replace(WITH_TIME, '$1'),
    }),
  };
}

function cleanSummary(summary: Fields): Fields {
  return Object.fromEntries(
    Object.entries(summary).map(([field, value]) => [
      field,
      field.startsWith('line') && typeof value === 'string' ? cleanSummaryLine(value) : value,
    ]),
  );
}

/** Stores `null` for a blank heading; the panel sends an empty text. */
function cleanSection(section: unknown): unknown {
  if (!isFields(section)) return section;
  const { heading } = section;
  return typeof heading === 'string' && isBlank(heading) ? { ...section, heading: null } : section;
}
