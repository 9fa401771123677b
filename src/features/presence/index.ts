export { recordWrites } from './record-writes';
export { registerPresence } from './routes';
