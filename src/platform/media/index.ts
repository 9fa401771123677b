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
export { serveUploads } from './serving/serve-uploads';
export { sizesOf, srcsetOf, withSrcset, type Size } from './srcset';
export { removeStaleFolders } from './temporary-folder';
export { limitBodyParser } from './receiving/limit-body-parser';
