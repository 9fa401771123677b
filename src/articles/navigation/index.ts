import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { PUBLISHED } from '../read/pure';
import { ARTICLE, NAVIGATION, PAGE } from '../uids';

/** What an item of the menu leads to: a published article or page. */
interface Target {
  documentId: string;
  slug: string;
  title: string;
}

/** An item of the menu with one target at most. One without a target is a heading. */
interface Item {
  label: string;
  url: string | null;
  article: Target | null;
  page: Target | null;
}

interface TopItem extends Item {
  items: Item[];
}

/** The menu in one language. */
interface Navigation {
  locale: string;
  items: TopItem[];
}

const linked = z.object({ documentId: z.string() }).nullish();
const item = z.object({
  label: z.string().nullish(),
  url: z.string().nullish(),
  article: linked,
  page: linked,
});
type StoredItem = z.infer<typeof item>;
const stored = z.object({ items: z.array(item.extend({ items: z.array(item) })) }).nullable();

const targets = z.array(z.object({ documentId: z.string(), slug: z.string(), title: z.string() }));

const TARGETS = { article: { select: ['documentId'] }, page: { select: ['documentId'] } };

/**
 * Reads the menu in a language. Its tree has two levels, by the schema of its components.
 *
 * Strapi would populate the drafts of articles and pages, because the menu has no drafts of its own.
 * So the relations are private, and only the published rows of their documents are read here.
 */
export async function navigationOf(strapi: Core.Strapi, locale: string): Promise<Navigation> {
  const row: unknown = await strapi.db.query(NAVIGATION).findOne({
    select: ['id'],
    where: { locale },
    populate: { items: { populate: { ...TARGETS, items: { populate: TARGETS } } } },
  });
  const tops = stored.parse(row)?.items ?? [];
  const all = [...tops, ...tops.flatMap(({ items }) => items)];
  const articles = await published(
    strapi,
    ARTICLE,
    locale,
    all.map(({ article }) => article),
  );
  const pages = await published(
    strapi,
    PAGE,
    locale,
    all.map(({ page }) => page),
  );
  const shown = ({ label, url, article, page }: StoredItem): Item => {
    const found = {
      article: articles.get(article?.documentId ?? '') ?? null,
      page: pages.get(page?.documentId ?? '') ?? null,
    };
    const title = found.article?.title ?? found.page?.title ?? '';
    return { label: filled(label) ?? title, url: filled(url), ...found };
  };
  const items = tops
    .map((top) => ({ ...shown(top), items: top.items.map(shown).filter(leadsSomewhere) }))
    .filter((top) => leadsSomewhere(top) || top.items.length > 0);
  return { locale, items };
}

/** The panel stores a field that was emptied as an empty text. */
const filled = (text: string | null | undefined): string | null => text || null;

const leadsSomewhere = ({ url, article, page }: Item): boolean =>
  url !== null || article !== null || page !== null;

/** Reads the published rows of documents in a language, by documentId. */
async function published(
  strapi: Core.Strapi,
  uid: typeof ARTICLE | typeof PAGE,
  locale: string,
  documents: readonly z.infer<typeof linked>[],
): Promise<Map<string, Target>> {
  const documentIds = [...new Set(documents.flatMap((one) => one?.documentId ?? []))];
  if (documentIds.length === 0) return new Map();
  const found: unknown = await strapi.db.query(uid).findMany({
    select: ['documentId', 'slug', 'title'],
    where: { documentId: { $in: documentIds }, locale, ...PUBLISHED },
  });
  return new Map(
    targets
      .parse(found)
      .map(({ documentId, slug, title }) => [documentId, { documentId, slug, title }]),
  );
}
