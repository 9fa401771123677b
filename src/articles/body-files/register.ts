import type { Core } from '@strapi/strapi';
import { withFilesForReaders } from './fill-in';
import { oldImageSteps } from './old-images';
import { keepReferences } from './references';
import { fillInForPanel, storeImagesByFile } from './write';

interface Sanitizers {
  add(
    path: 'content-api.output',
    sanitizer: (schema: { uid: string }) => (data: unknown) => Promise<unknown>,
  ): unknown;
}

/**
 * Lets bodies name the files that they show, and fills these in when bodies are read. Call it in
 * `register`, before the middlewares that check what is written.
 */
export function registerBodyFiles(strapi: Core.Strapi): void {
  storeImagesByFile(strapi);
  fillInForPanel(strapi);
  keepReferences(strapi);
  // The last step of each answer of the REST API, of whatever content type. Strapi types sanitizers
  // as functions of nothing.
  const sanitizers = strapi.get<Sanitizers>('sanitizers');
  sanitizers.add(
    'content-api.output',
    ({ uid }) =>
      (data) =>
        withFilesForReaders(strapi, uid, data),
  );
}

/** What an installation that is older than this does once, in this order. */
export const bodyFileSteps = oldImageSteps;
