import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import {
  canonicalSlug,
  isArticleSlug,
  slugify,
  slugOwner,
  slugStyle,
  type SlugStyle,
} from '../../articles/slugs';
import { ARTICLE } from '../../articles/uids';
import { recordsOfArticle } from './import-records';
import { lineOf, type Conversion, type Fault, type ParsedArticle } from './parsing';
import type { PlannedRecords } from './planned-records';

interface CheckedSlug {
  /** `null`: the article rules make one from the title. */
  slug: string | null;
  formerSlugs: readonly string[];
  faults: Fault[];
  conversions: Conversion[];
}

type Named = Pick<ParsedArticle, 'slug' | 'title'>;

/**
 * The slug that a file names, as an article can have it, or `null` if it names none. One that no article
 * may have is generated anew from its words.
 */
export function namedSlug({ slug, title }: Named, style: SlugStyle): string | null {
  if (slug === null) return null;
  const spelling = canonicalSlug(slug);
  return isArticleSlug(spelling)
    ? spelling
    : slugify(slug, slugify(title, 'article', style), style);
}

/** The slugs that the article of a file takes: its own, named or made from the title, and former ones. */
export function claimedSlugs(article: ParsedArticle, style: SlugStyle): string[] {
  const own = namedSlug(article, style) ?? slugify(article.title, 'article', style);
  return [...new Set([own, ...article.formerSlugs.map(canonicalSlug)])];
}

/**
 * Checks the slug that a file names. One that the article can only have in another form redirects. A slug
 * that another article has leaves the article a draft.
 *
 * @param own the documentId of the file's article, if it exists
 */
export async function checkSlug(
  { strapi, planned }: { strapi: Core.Strapi; planned: PlannedRecords },
  { slug: written, title, locale, formerSlugs, lines }: ParsedArticle,
  own: string | null,
): Promise<CheckedSlug> {
  const named = namedSlug({ slug: written, title }, slugStyle(strapi));
  if (written === null || named === null) {
    return { slug: named, formerSlugs, faults: [], conversions: [] };
  }
  const kept = own === null ? null : await storedSpelling(strapi, own, { locale, slug: named });
  const slug = kept ?? named;
  const line = lineOf(lines, 'slug');
  const to =
    kept !== null
      ? 'slug that the article has'
      : slug === canonicalSlug(written)
        ? 'slug in lower case'
        : 'slug without other characters';
  const conversions = slug === written ? [] : [{ line, from: 'slug', to, text: written }];
  const former = slug === written ? formerSlugs : [...formerSlugs, written];
  const plannedOwner = planned.ownerOfSlug(locale, slug);
  const owner = await slugOwner(strapi, { locale, slug });
  if ((owner === null || owner === own) && plannedOwner === null) {
    return { slug, formerSlugs: former, faults: [], conversions };
  }
  const stored = owner === null ? [] : await recordsOfArticle(strapi, owner, locale);
  const by = plannedOwner ?? stored[0]?.path ?? 'another article';
  const reason = `the slug "${slug}" is taken by ${by}: choose another`;
  return { slug: null, formerSlugs, faults: [{ line, reason }], conversions };
}

/** The slug of an article of an older version, which kept upper case, if it is a spelling of the named one. */
async function storedSpelling(
  strapi: Core.Strapi,
  documentId: string,
  { locale, slug }: { locale: string; slug: string },
): Promise<string | null> {
  const found: unknown = await strapi.db
    .query(ARTICLE)
    .findOne({ select: ['slug'], where: { documentId, locale, publishedAt: null } });
  const stored = storedSlug.parse(found)?.slug ?? null;
  return stored !== null && stored !== slug && canonicalSlug(stored) === slug ? stored : null;
}

const storedSlug = z.object({ slug: z.string().nullish() }).nullish();
