export {
  bodiesForReaders,
  withFilesForEditors,
  withFilesForReaders,
  type FilesReader,
} from './fill-in';
export { findFiles, type FoundFiles } from './find-files';
export { imageOf, imagesOf } from './image';
export {
  articlesShowingFile,
  articlesWithFiles,
  recordStoredReferences,
  type ArticleShowingFile,
} from './references';
export { bodyFileSteps, registerBodyFiles } from './register';
