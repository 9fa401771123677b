/* Writes the log: what it says of requests, of faults, and what it must not say. */

export { logFormat } from './format';
export { flushLog, registerLog } from './lifecycle';
export { loggedAddress } from './logged-address';
export { clientNames } from './logged-client';
