export { addEditorActions, addEditorRoutes, type EditorRoute } from './routes';
export { articleFor, checkAllowed, fieldRights, type ArticleAddress } from './article-for';
export { ConflictError, refuse } from './refusals';
export {
  readableAmong,
  readableArticles,
  readableDrafts,
  readableOf,
  withReadableTitles,
} from './readable';
