import type { Core } from '@strapi/strapi';

/**
 * A line of the summary as a custom field of the admin panel: stored as a string, and a string to
 * everyone who reads the API. Its input is in `src/admin/summary`.
 */
export function registerSummaryField(strapi: Core.Strapi): void {
  strapi.customFields.register({
    name: 'summary-line',
    type: 'string',
    inputSize: { default: 12, isResizable: true },
  });
}
