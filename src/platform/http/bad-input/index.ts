export { toClientError } from './client-error';
export { requestParameters } from './request-parameters';
export { wholeNumber } from './whole-number';
export { UnsupportedMediaTypeError } from './unsupported-media-type';
export { isReadable, unreadableName } from './parameter-names';
export { refuseDroppedValues } from './dropped-values';
