import { anchors } from '../../platform/blocks';
import { isBlank } from '../../platform/text/pure';
import { blockText } from './block-text';
import { cleanData, isFields } from './clean';
import { readingMinutes } from './reading-time';
import type { DraftArticle } from './readiness';

type Fields = Record<string, unknown>;

/** The stored article before a write. There is none for a new article. */
export interface StoredArticle {
  title?: string | null | undefined;
  publicationDate?: string | null | undefined;
  lead: string | null;
  summary: Fields | null;
  sections: Fields[];
  seo?: Fields | null | undefined;
}

/**
 * Adds the derived fields to the data of a write, an anchor for every section and the reading
 * time, and cleans it. A partial update of a component (by its `id`) is merged with the stored
 * component. Fields that the write does not touch stay out of the result.
 */
export function derive(data: Fields, stored: StoredArticle | null): Fields {
  const result = cleanData(data);
  // Writers may not set these. The first is derived, and the others record past events.
  delete result['readingMinutes'];
  delete result['firstPublicationDate'];
  delete result['firstPublicationInstant'];
  // Strapi requires repeatable components even in a draft.
  if (stored === null) result['sections'] ??= [];
  // The default of the schema fills the form of the panel, and no article that lacks a summary.
  if (stored === null) result['summary'] ??= null;
  const sections = merged(result['sections'], stored?.sections ?? []);
  const anchored = sectionsAfterWrite(result['sections'], stored?.sections ?? []);
  if (anchored !== null) result['sections'] = anchored;
  if (stored === null || sections !== null || 'lead' in data || 'summary' in data) {
    result['readingMinutes'] = readingMinutes(
      [
        'lead' in data ? data['lead'] : stored?.lead,
        ...['line1', 'line2', 'line3'].map((line) =>
          isFields(result['summary']) && line in result['summary']
            ? result['summary'][line]
            : stored?.summary?.[line],
        ),
        ...(sections ?? stored?.sections ?? []).flatMap(({ heading, body }) => [
          heading,
          blockText(body),
        ]),
      ]
        .filter((part) => typeof part === 'string')
        .join('\n'),
    );
  }
  return result;
}

/**
 * The sections of a write with their anchors. The heading of a section may be stored already.
 *
 * @returns `null` if the write does not change sections
 */
export function sectionsAfterWrite(written: unknown, stored: Fields[]): Fields[] | null {
  const sections = merged(written, stored);
  if (sections === null) return null;
  const found = anchors(
    sections.map(({ heading }) =>
      typeof heading === 'string' && !isBlank(heading) ? heading : null,
    ),
  );
  return (written as Fields[]).map((section, index) => ({ ...section, anchor: found[index] }));
}

/** The fields of the article after the write that publishing checks. */
export function afterWrite(
  data: Fields,
  stored: StoredArticle | null,
): Record<keyof DraftArticle, unknown> {
  const component = (name: 'summary' | 'seo') => {
    if (!(name in data)) return stored?.[name];
    return isFields(data[name]) ? { ...stored?.[name], ...data[name] } : null;
  };
  return {
    title: 'title' in data ? data['title'] : stored?.title,
    publicationDate: 'publicationDate' in data ? data['publicationDate'] : stored?.publicationDate,
    lead: 'lead' in data ? data['lead'] : stored?.lead,
    summary: component('summary'),
    sections:
      'sections' in data ? merged(data['sections'], stored?.sections ?? []) : stored?.sections,
    seo: component('seo'),
  };
}

/** The sections after the write, or `null` if the write does not change them. */
function merged(sections: unknown, stored: Fields[]): Fields[] | null {
  if (!Array.isArray(sections) || !sections.every(isFields)) return null;
  return sections.map((section) => ({
    ...stored.find((other) => hasSameId(other, section)),
    ...section,
  }));
}

/** REST and GraphQL send the `id` of a component as a text, and the admin panel as a number. */
const hasSameId = (a: Fields, b: Fields): boolean => {
  const [left, right] = [a['id'], b['id']];
  const comparable = typeof left === 'string' || typeof left === 'number';
  return comparable && (left === right || String(left) === right);
};
