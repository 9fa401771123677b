export { registerArticleActions } from './actions';
export {
  articleGoneError,
  authorizeArticle,
  authorizedArticle,
  fieldPermissions,
  type ArticleAddress,
} from './authorize';
export {
  articleReadFilter,
  readableAmong,
  readableDraftIds,
  readFilter,
  withReadableTitles,
} from './readable';
