export {
  absoluteFile,
  addressesOf,
  fileAddress,
  serverAddress,
  type FileAddresses,
} from './address';
export { sizesOf, srcsetOf, withSrcsets, type Size } from './srcset';
