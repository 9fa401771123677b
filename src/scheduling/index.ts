export { doWhatIsDue } from './due';
export { registerScheduling } from './routes';
export { startScheduling, stopScheduling } from './worker';
