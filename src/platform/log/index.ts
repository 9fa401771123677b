export { logFormat } from './format';
