import type { Feature } from '../shared/feature';
import { composeInput } from './compose-input';

/** Composes text as it is entered into a form. */
export const composedInput: Feature = {
  bootstrap() {
    document.addEventListener('input', composeInput, true);
    document.addEventListener('compositionend', composeInput, true);
  },
};
