export { renderBody, safeImage, safeLink, type Addresses } from './render';
