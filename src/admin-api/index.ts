export { addEditorActions, addEditorRoutes, type EditorRoute } from './routes';
export { articleFor, checkAllowed, type ArticleAddress } from './article-for';
export { ConflictError, refuse } from './refusals';
export { readableArticles, readableOf, readableTitles } from './readable';
