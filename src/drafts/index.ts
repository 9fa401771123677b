export { registerDraftGuard } from './draft-guard';
export { closeSideDoors } from './side-doors';
