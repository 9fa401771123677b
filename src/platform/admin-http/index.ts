export { addEditorActions, addEditorRoutes, type EditorRoute } from './routes';
export { ConflictError, refuse } from './refusals';
