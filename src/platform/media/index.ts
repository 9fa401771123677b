export {
  absoluteFile,
  addressesOf,
  fileAddress,
  serverAddress,
  serverPath,
  type FileAddresses,
} from './address';
export { agreeingName, kindOf } from './content/file-kind';
export { extendUpload } from './extend-upload';
export { oneAtATime } from './content/one-at-a-time';
export { deleteFile } from './storing/delete-file';
export { checkUpload } from './storing/prepare';
export { serveUploads } from './serving/serve-uploads';
export { fileForReaders, pictureFields, type PictureFields } from './file-for-readers';
export { sizesOf, srcsetOf, type Size } from './srcset';
export { removeStaleFolders } from './temporary-folder';
export { limitBodyParser } from './receiving/limit-body-parser';
export { countJobs as countPictureJobs } from './variants/jobs';
export { queueExistingPictures } from './variants/queue-existing';
export { makeDuePictures, startPictures, stopPictures } from './variants/worker';
export { withoutVariants } from './variants/plan';
