export {
  authorizedArticle,
  type ArticleAddress,
  authorizeArticle,
  fieldPermissions,
} from './authorize';
export {
  readFilter,
  articleReadFilter,
  readableDraftIds,
  withReadableTitles,
  readableAmong,
} from './readable';
