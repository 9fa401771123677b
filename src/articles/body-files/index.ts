export {
  bodiesForReaders,
  withFilesForEditors,
  withFilesForReaders,
  type FilesReader,
} from './fill-in';
export { findFiles } from './find-files';
export { imageOf, imagesOf } from './image';
export { articlesShowingFile, articlesWithFiles } from './articles-showing';
export { bodyFileSteps, registerBodyFiles } from './register';
export { recordStoredReferences } from './stored-references';
