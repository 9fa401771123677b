export { connectWhenReachable } from './connect';
export { explainStart } from './explain';
export { requirePanelPath } from './panel-path';
export { tryFileLock } from './file-lock';
export { FORMAT } from './format';
export { endStart, finishStartWith, leaveDatabase, registerStart } from './start';
export { lockStartOnPostgres } from './postgres';
export { serveAlone } from './sqlite';
export { StartError } from './start-error';
