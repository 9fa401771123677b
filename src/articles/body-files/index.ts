export {
  bodiesForReaders,
  withFilesForEditors,
  withFilesForReaders,
  type FilesReader,
} from './fill-in';
export { findFiles } from './find-files';
export { imageOf, imagesOf } from './image';
export { articlesShowingFile, articlesWithFiles, recordStoredReferences } from './references';
export { bodyFileSteps, registerBodyFiles } from './register';
