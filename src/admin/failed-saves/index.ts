import { failureOf } from '../shared/failure';
import type { Feature } from '../shared/feature';
import { contentManager } from '../strapi/content-manager';
import { observeDocuments } from '../strapi/document-events';
import { nameJsonErrors } from '../strapi/json-errors';
import { FailedSavePanel } from './FailedSavePanel';
import { failedSaveTexts } from './texts';

/** Keeps the form after a failed save, and saves again by itself while the server is away. */
export const failedSaves: Feature = {
  texts: failedSaveTexts,
  bootstrap(app) {
    nameJsonErrors();
    observeDocuments((error) => failureOf(error) === 'away');
    contentManager(app).addEditViewSidePanel((panels) => [FailedSavePanel, ...panels]);
  },
};
