export { registerPreview } from './routes';
