export { renderBody, renderParagraphs, safeImage, safeLink, type Addresses } from './render';
