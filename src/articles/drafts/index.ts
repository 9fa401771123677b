export { guardDrafts, PREVIEW_PERMISSION, registerDraftGuard } from './draft-guard';
export { hideDraftRelations } from './draft-relations';
