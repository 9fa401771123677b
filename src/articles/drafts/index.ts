export { guardDrafts, registerDraftGuard } from './draft-guard';
export { registerPreviewTokens } from './preview-tokens';
export { hideDraftRelations } from './draft-relations';
