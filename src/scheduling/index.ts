export { doWhatIsDue } from './due';
export { letSchedulesFollow } from './follow';
export { registerScheduling } from './routes';
export { startScheduling, stopScheduling } from './worker';
