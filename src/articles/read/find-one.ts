import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { findByFormerSlug, slugsNamedBy } from '../slugs';
import { inOrder, type Languages } from './languages';
import { ARTICLE } from '../uids';

/** Sanitised parameters of the Document Service. */
type Selection = Record<string, unknown>;

const row = z.looseObject({ id: z.number(), documentId: z.string() }).nullable();

/** A row of an article with the selected fields. */
type ArticleRow = NonNullable<z.infer<typeof row>>;

/** The result of a search by slug: an article, a redirect to its present address, or nothing. */
type BySlug =
  | { kind: 'found'; article: ArticleRow }
  | { kind: 'moved'; article: ArticleRow; slug: string; locale: string; isOtherSpelling: boolean }
  | { kind: 'unknown' };

/** Finds an article in the requested locale, else in the fallback; `null` if it is in neither. */
export async function findByDocumentId(
  strapi: Core.Strapi,
  documentId: string,
  languages: Languages,
  selection: Selection,
): Promise<ArticleRow | null> {
  for (const locale of inOrder(languages)) {
    const params = { status: 'published' as const, ...selection, documentId, locale };
    const found = row.parse(await strapi.documents(ARTICLE).findOne(params));
    if (found !== null) return found;
  }
  return null;
}

/**
 * Finds an article by slug. The result is `moved` for a former slug, for another spelling of a slug, and
 * for a slug of the fallback locale if the requested locale publishes the article under another slug.
 */
export async function findBySlug(
  strapi: Core.Strapi,
  asked: string,
  languages: Languages,
  selection: Selection,
): Promise<BySlug> {
  for (const slug of slugsNamedBy(asked)) {
    const found = await findByStoredSlug(strapi, slug, languages, selection);
    if (found.kind === 'unknown') continue;
    if (slug === asked) return found;
    const address = await addressOf(strapi, found.article.id);
    return { kind: 'moved', article: found.article, ...address, isOtherSpelling: true };
  }
  return { kind: 'unknown' };
}

async function findByStoredSlug(
  strapi: Core.Strapi,
  slug: string,
  languages: Languages,
  selection: Selection,
): Promise<BySlug> {
  const bySlug = { filters: { slug }, locale: languages.locale };
  const params = { status: 'published' as const, ...selection, ...bySlug };
  const owner = row.parse(await strapi.documents(ARTICLE).findFirst(params));
  if (owner !== null) return { kind: 'found', article: owner };
  for (const locale of inOrder(languages)) {
    const present =
      locale === languages.locale
        ? null
        : await presentOwner(strapi, slug, locale, selection['status']);
    const documentId = present ?? (await findByFormerSlug(strapi, locale, slug));
    if (documentId === null) continue;
    const article = await findByDocumentId(strapi, documentId, languages, selection);
    if (article === null) continue;
    const address = await addressOf(strapi, article.id);
    if (address.slug === slug) return { kind: 'found', article };
    return { kind: 'moved', article, ...address, isOtherSpelling: false };
  }
  return { kind: 'unknown' };
}

async function presentOwner(
  strapi: Core.Strapi,
  slug: string,
  locale: string,
  status: unknown,
): Promise<string | null> {
  const found = await strapi.documents(ARTICLE).findFirst({
    filters: { slug },
    fields: ['slug'],
    locale,
    status: status === 'draft' ? 'draft' : 'published',
  });
  return found?.documentId ?? null;
}

async function addressOf(
  strapi: Core.Strapi,
  id: number,
): Promise<{ slug: string; locale: string }> {
  const found: unknown = await strapi.db
    .query(ARTICLE)
    .findOne({ select: ['slug', 'locale'], where: { id } });
  return z.object({ slug: z.string(), locale: z.string() }).parse(found);
}
