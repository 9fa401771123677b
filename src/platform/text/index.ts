export { isBlank } from './blank';
export { composed, composedTexts } from './normal-form';
export { registerTexts } from './register';
export { requireStorable } from './require-storable';
export { unstorableText, type UnstorableText } from './storable';
export { composeStoredTexts } from './stored-texts';
