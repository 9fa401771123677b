import type { Core } from '@strapi/strapi';
import { isArticleSlug, slugify, slugOwner } from '../../articles/slugs';
import { lineOf, type Conversion, type Fault, type ParsedArticle } from './parsing';
import type { PlannedRecords } from './planned-records';

interface CheckedSlug {
  /** `null`: the article rules make one from the title. */
  slug: string | null;
  formerSlugs: readonly string[];
  faults: Fault[];
  conversions: Conversion[];
}

const romanised = (written: string, title: string): string =>
  slugify(written, slugify(title, 'article'));

/** The slugs that the article of a file takes: its own, named or made from the title, and former ones. */
export function claimedSlugs({ slug, title, formerSlugs }: ParsedArticle): string[] {
  const own = slug === null || isArticleSlug(slug) ? slug : romanised(slug, title);
  return [...new Set([own ?? slugify(title, 'article'), ...formerSlugs])];
}

/**
 * Checks the slug that a file names. A slug that no article may have is romanised, and the old one
 * redirects. A slug that another article has leaves the article a draft.
 *
 * @param own the documentId of the file's article, if it exists
 */
export async function checkSlug(
  { strapi, planned }: { strapi: Core.Strapi; planned: PlannedRecords },
  { slug: written, title, locale, formerSlugs, lines }: ParsedArticle,
  own: string | null,
): Promise<CheckedSlug> {
  const unchecked = { slug: written, formerSlugs, faults: [], conversions: [] };
  if (written === null) return unchecked;
  const line = lineOf(lines, 'slug');
  const isAllowed = isArticleSlug(written);
  const slug = isAllowed ? written : romanised(written, title);
  const conversions = isAllowed
    ? []
    : [{ line, from: 'slug', to: 'romanised slug', text: written }];
  const former = isAllowed ? formerSlugs : [...formerSlugs, written];
  const plannedOwner = planned.ownerOfSlug(locale, slug);
  const owner = await slugOwner(strapi, { locale, slug });
  if ((owner === null || owner === own) && plannedOwner === null) {
    return { slug, formerSlugs: former, faults: [], conversions };
  }
  const by = plannedOwner ?? 'another article';
  const reason = `the slug "${slug}" is taken by ${by}: choose another`;
  return { slug: null, formerSlugs, faults: [{ line, reason }], conversions };
}
