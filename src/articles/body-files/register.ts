import type { Core } from '@strapi/strapi';
import { addOutputSanitizer } from '../../strapi';
import { withFilesForReaders } from './fill-in';
import { oldImageSteps } from './old-images';
import { recordReferencesOnWrite } from './references';
import { fillInForPanel, storeImagesByFile } from './write';

/**
 * Makes bodies store the ids of their files, and fills in the files when bodies are read. Call it
 * in `register`, before the middlewares that check writes.
 */
export function registerBodyFiles(strapi: Core.Strapi): void {
  storeImagesByFile(strapi);
  fillInForPanel(strapi);
  recordReferencesOnWrite(strapi);
  addOutputSanitizer(strapi, (uid, data) => withFilesForReaders(strapi, uid, data));
}

/** Setup steps for older installations, in this order. */
export const bodyFileSteps = oldImageSteps;
