import type { PanelComponentProps } from '@strapi/content-manager/strapi-admin';

export const ARTICLE = 'api::article.article';

/** An article in one language. */
export interface ArticleAddress {
  documentId: string;
  locale: string;
}

/** The saved article that the edit view shows; `null` for other types, and before the first save. */
export function articleOf({ model, document }: PanelComponentProps): ArticleAddress | null {
  const { documentId, locale, id } = document ?? {};
  if (model !== ARTICLE || !documentId || !locale || !id) return null;
  return { documentId, locale };
}

/** The edit view of an article. */
export const articleLink = ({ documentId, locale }: ArticleAddress): string =>
  `/content-manager/collection-types/${ARTICLE}/${documentId}?plugins[i18n][locale]=${locale}`;
