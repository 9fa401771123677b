export { readableRefusal } from './readable-refusal';
export { requestParameters } from './request-parameters';
