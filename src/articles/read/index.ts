export { notFound, pathParameter, present } from './answer';
export { articleQuery, type ArticleQuery, SHAPES } from './article-query';
export { findBySlug, findByDocumentId } from './find-one';
export { findPage, NEWEST_FIRST } from './find-page';
export { withFirstPublishes } from './first-publishes';
export { languagesOf } from './languages';
export { registerArticleParameters } from './parameters';
export { publishedArticleReader, type ReadPublishedArticle } from './published-article';
export { readPublishedArticles, RELATED, readSharedSettings } from './published-articles';
