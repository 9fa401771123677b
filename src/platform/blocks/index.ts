export {
  renderBody,
  renderParagraphs,
  renderText,
  safeImage,
  safeLink,
  type Addresses,
} from './render';
