import type { Core } from '@strapi/strapi';
import { describeApi } from './document';

const made = new WeakMap<Core.Strapi, Promise<string>>();

/** The OpenAPI document as JSON. What it is made from does not change while the process lives. */
export function apiDescription(strapi: Core.Strapi): Promise<string> {
  const known = made.get(strapi) ?? write(strapi);
  made.set(strapi, known);
  return known;
}

/** Makes the document before anyone asks. Call it in `bootstrap`, once there are routes. */
export async function prepareApiDescription(strapi: Core.Strapi): Promise<void> {
  await apiDescription(strapi);
}

async function write(strapi: Core.Strapi): Promise<string> {
  const { document, undescribed, routeless } = await describeApi(strapi);
  if (undescribed.length > 0) {
    strapi.log.warn('Public routes are missing from the API description', { routes: undescribed });
  }
  if (routeless.length > 0) {
    strapi.log.warn('The API description tells of handlers without a route', {
      handlers: routeless,
    });
  }
  return JSON.stringify(document);
}

export { describeApi };
