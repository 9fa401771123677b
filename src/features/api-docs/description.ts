import type { Core } from '@strapi/strapi';
import { describeApi } from './document';

const documents = new WeakMap<Core.Strapi, Promise<string>>();

/** Returns the OpenAPI document as JSON. Its sources do not change while the process runs. */
export function apiDescription(strapi: Core.Strapi): Promise<string> {
  const pending = documents.get(strapi) ?? write(strapi);
  documents.set(strapi, pending);
  return pending;
}

/** Builds the document before the first request. Call it in `bootstrap`, after routes are mounted. */
export async function prepareApiDescription(strapi: Core.Strapi): Promise<void> {
  await apiDescription(strapi);
}

async function write(strapi: Core.Strapi): Promise<string> {
  const { document, undescribed, routeless } = await describeApi(strapi);
  if (undescribed.length > 0) {
    strapi.log.warn('Describing the API skipped public routes without a description.', {
      routes: undescribed,
    });
  }
  if (routeless.length > 0) {
    strapi.log.warn('Describing the API skipped handlers without a route.', {
      handlers: routeless,
    });
  }
  return JSON.stringify(document);
}
