export { guardDrafts, registerDraftGuard } from './draft-guard';
export { closeSideDoors } from './side-doors';
