import type { PanelComponentProps } from '@strapi/content-manager/strapi-admin';

export const ARTICLE = 'api::article.article';

/** An article in one language. */
export interface ArticleAddress {
  documentId: string;
  locale: string;
}

/**
 * Returns the saved article that the edit view shows. Returns `null` for other content types and
 * before the first save.
 */
export function articleOf({ model, document }: PanelComponentProps): ArticleAddress | null {
  if (model !== ARTICLE || document === undefined) return null;
  const { documentId, locale, id } = document as Record<string, unknown>;
  const isSaved = typeof documentId === 'string' && typeof locale === 'string' && id !== undefined;
  return isSaved ? { documentId, locale } : null;
}
