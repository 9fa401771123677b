/* How people get into the panel and a frontend: the first visit, passwords and their e-mail. */

export { passwordFault } from './passwords';
export { PASSWORD_MESSAGES } from './pure';
export { registerAccounts } from './register';
export { announceSetup } from './setup-token';
