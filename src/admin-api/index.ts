export { addEditorActions, addEditorRoutes, type EditorRoute } from './routes';
export { articleFor, checkAllowed, fieldRights, type ArticleAddress } from './article-for';
export { ConflictError, refuse } from './refusals';
export { readableArticles, readableDrafts, readableOf, readableTitles } from './readable';
