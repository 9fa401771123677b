export { runDueSchedules } from './run-due-schedules';
export { syncSchedulesWithWrites } from './sync-with-writes';
export { registerScheduling } from './routes';
export { startScheduling, stopScheduling } from './worker';
