import type { Feature } from '../shared/feature';
import { composeInput } from './compose-input';

/** Text is composed as it enters a form. */
export const composedInput: Feature = {
  bootstrap() {
    document.addEventListener('input', composeInput, true);
    document.addEventListener('compositionend', composeInput, true);
  },
};
