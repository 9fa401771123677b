export { ConflictError, fieldError, forbiddenError, notFoundError } from './errors';
export { parseBody, parsePath, parseQuery } from './parse';
export { addEditorRoutes, Page, type EditorRoute } from './routes';
