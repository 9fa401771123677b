export { recordDrafts, registerDraftHistory } from './record';
export {
  deleteDrafts,
  draftAt,
  draftsOf,
  findDraft,
  type DraftEntry,
  type SavedDraft,
} from './store';
