export { withoutSignature } from './links';
export { registerPreview } from './routes';
