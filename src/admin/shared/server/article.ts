import type { PanelComponentProps } from '@strapi/content-manager/strapi-admin';

export const ARTICLE = 'api::article.article';

/** An article in one language. */
export interface ArticleAddress {
  documentId: string;
  locale: string;
}

/** The saved article that the edit view shows; `null` for other types, and before the first save. */
export function articleOf({ model, document }: PanelComponentProps): ArticleAddress | null {
  if (model !== ARTICLE || document === undefined) return null;
  const { documentId, locale, id } = document as Record<string, unknown>;
  const isSaved = typeof documentId === 'string' && typeof locale === 'string' && id !== undefined;
  return isSaved ? { documentId, locale } : null;
}

/** The edit view of an article. */
export const articleLink = ({ documentId, locale }: ArticleAddress): string =>
  `/content-manager/collection-types/${ARTICLE}/${documentId}?plugins[i18n][locale]=${locale}`;
