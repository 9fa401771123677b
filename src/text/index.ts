export { isBlank } from './blank';
export { composed, composedTexts } from './normal-form';
export { registerTexts } from './register';
export { unstorableText, type UnstorableText } from './storable';
export { composeStoredTexts } from './stored-texts';
