export { guardDrafts, registerDraftGuard } from './draft-guard';
export { hideDraftRelations } from './draft-relations';
