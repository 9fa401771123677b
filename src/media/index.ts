export { fileAddress, serverAddress } from './address';
export { sizesOf, srcsetOf, withSrcsets, type Size } from './srcset';
