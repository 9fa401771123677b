export { articleFor, type ArticleAddress, checkAllowed, fieldRights } from './article-for';
export {
  readableOf,
  readableArticles,
  readableDrafts,
  withReadableTitles,
  readableAmong,
} from './readable';
