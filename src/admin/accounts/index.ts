import type { Feature } from '../shared/feature';
import { accountTexts as texts } from './texts';

/** The first visit and new passwords in the language of the panel. */
export const accounts: Feature = { texts };
