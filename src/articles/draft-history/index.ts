export { draftBelongings, recordDrafts, registerDraftHistory } from './record';
export { draftHistorySettings } from './settings';
export {
  deleteDrafts,
  draftAt,
  draftsOf,
  findDraft,
  lastVersion,
  type DraftEntry,
  type SavedDraft,
} from './store';
export { thinDueDrafts } from './thin-due';
export { startDraftHistory, stopDraftHistory } from './worker';
