import type { Core } from '@strapi/strapi';

/**
 * Registers a line of the summary as a custom field. The database and the API treat it as a string;
 * the panel has an input of its own for it in `src/admin/summary`.
 */
export function registerSummaryField(strapi: Core.Strapi): void {
  strapi.customFields.register({
    name: 'summary-line',
    type: 'string',
    inputSize: { default: 12, isResizable: true },
  });
}
