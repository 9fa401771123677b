export type { State } from './plan-import';
export { importFiles, type FileResult, type Note } from './import-files';
export { importRecords } from './import-records';
export { articleFiles } from './source-files';
