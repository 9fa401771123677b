export type { State } from './plan-import';
export { importFiles, type FileResult, type ImportOptions, type Note } from './import-files';
export { importRecords } from './import-records';
export { articleFiles, type ArticleFile } from './source-files';
