export { explainStart } from './explain';
export { requirePanelPath } from './panel-path';
export { endStart, finishStartWith, leaveDatabase, registerStart } from './start';
