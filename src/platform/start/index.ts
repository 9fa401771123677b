export { explainStart } from './explain';
export { endStart, finishStartWith, leaveDatabase, registerStart } from './start';
