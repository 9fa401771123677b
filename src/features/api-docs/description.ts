import type { Core } from '@strapi/strapi';
import { publishingSettings } from '../../articles/site';
import { describeApi } from './document';

interface Description {
  /** The settings that it was made with, as JSON. */
  settings: string;
  document: string;
}

const latest = new WeakMap<Core.Strapi, Description>();

/**
 * Returns the OpenAPI document as JSON. It is made again when the settings of the site have changed,
 * also by another instance. They are read for each request, so delivery purges its response with them.
 */
export async function apiDescription(strapi: Core.Strapi): Promise<string> {
  const settings = JSON.stringify(await publishingSettings(strapi));
  const known = latest.get(strapi);
  if (known?.settings === settings) return known.document;
  const document = await write(strapi);
  latest.set(strapi, { settings, document });
  return document;
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
