export {
  articleRows,
  articlesFrom,
  readSharedSettings,
  wholeShape,
  type SharedSettings,
} from './article-rows';
export { aroundOf, type Around } from './around';
export { cardsFor, publishedRows, type ReadRows, type Row } from './cards';
export { articleCounts, COUNTED_TYPES, type CountedType } from './article-counts';
export { articleQuery, type ArticleQuery } from './article-query';
export { findBySlug, findByDocumentId } from './find-one';
export { findPage } from './find-page';
export { findSelected } from './find-selected';
export { articleForm, withForm } from './forms';
export { withFirstPublishes } from './first-publishes';
export { languagesOf } from './languages';
export { registerArticleParameters } from './parameters';
export { MAX_FILED_ARTICLES, newestArticles } from './newest-articles';
export { notFound, pathParameter, present } from './present';
export { registerPreviewTokens } from './preview-tokens';
export {
  publicActions,
  publishedArticleReader,
  type ReadPublishedArticle,
} from './published-article';
export { publishedAt } from './published-at';
export { readPublishedArticles } from './published-articles';
export {
  isPublished,
  NEWEST_FIRST,
  ORDER_COLUMNS,
  orderNewestFirst,
  populateFor,
  PUBLISHED,
  SHAPES,
} from './pure';
export { readConditions, type Conditions } from './read-conditions';
export { readSelection } from './read-selection';
export { relatedTypes } from './related-types';
export { CARD, WHOLE, type ArticleSelection } from './selection';
