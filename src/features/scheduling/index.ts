export { scheduleBelongings } from './belongings';
export { runDueSchedules } from './run-due-schedules';
export { isScheduled } from './is-scheduled';
export { setSchedule } from './set-schedule';
export { syncSchedulesWithWrites } from './sync-schedules';
export { registerScheduling } from './routes';
export { startScheduling, stopScheduling } from './worker';
