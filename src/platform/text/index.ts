export { isBlank } from './blank';
export { composedTexts } from './normal-form';
export { registerTexts } from './register';
export { requireStorable } from './require-storable';
export { unstorableText } from './storable';
export { composeStoredTexts } from './stored-texts';
