export { noteRead, withEditVersion } from './draft-reads';
export { draftTag } from './draft-tags';
export type { DraftAt } from './merge-stale';
export { registerEdits } from './register';
export { requireSeenDraft } from './seen-draft';
