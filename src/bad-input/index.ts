export { readableRefusal } from './readable-refusal';
export { holdsNul } from './nul';
export { requestParameters } from './request-parameters';
export { UnsupportedMediaTypeError } from './unsupported-media-type';
