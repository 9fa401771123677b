export { safeImage, safeLink, type Addresses } from './addresses';
export { anchors } from './anchors';
export { bodyIn, FORMS, type Form } from './forms';
export { markdownBody, markdownHeading, markdownParagraphs, writeMarkdown } from './markdown';
export { bodyText } from './plain-text';
export { renderBody, renderParagraphs } from './render';
