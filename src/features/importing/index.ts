export {
  DATE_SOURCES,
  readMapping,
  type CommandSettings,
  type DateSource,
} from './archive-settings';
export { importFiles, type ImportOptions } from './import-files';
export { importRecords } from './import-records';
export type { IsScheduled } from './panel-change';
export { registerPanelReading } from './panel-reading';
export type { Winner } from './plan-import';
export type { FileResult, Note } from './results';
export { articleFiles, type FoundFiles } from './source-files';
export type { State } from './target';
export type { SetSchedule } from './write';
