export { readableRefusal } from './readable-refusal';
export { holdsNul } from './nul';
export { requestParameters } from './request-parameters';
export { isReadable, unreadableName } from './parameter-names';
export { refuseDroppedValues } from './query-values';
