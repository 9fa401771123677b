export { fileAddress, serverAddress } from './address';
export { srcsetOf, withSrcsets } from './srcset';
