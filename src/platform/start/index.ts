export { StartError } from './start-error';
export { endStart, finishStartWith, leaveDatabase, registerStart } from './start';
