import type { Core } from '@strapi/strapi';
import type { UploadPlugin } from '../../strapi';
import { withFileReceivers } from './receiving/upload-routes';
import { uploadServiceOver } from './storing/upload-service';

/** The blurred placeholder of a picture, which `variants/` makes. */
const PLACEHOLDER = { type: 'string', configurable: false, maxLength: 100 };

/**
 * Strapi's media library with our own receiving and storing of files. The plugin's own objects do
 * not change, because another application in this process starts with them.
 */
export function extendUpload(plugin: UploadPlugin): UploadPlugin {
  const { services, routes, contentTypes } = plugin;
  const { schema } = contentTypes.file;
  const attributes = { ...schema.attributes, placeholder: PLACEHOLDER };
  return {
    ...plugin,
    contentTypes: { ...contentTypes, file: { schema: { ...schema, attributes } } },
    services: {
      ...services,
      upload: ({ strapi }) => uploadServiceOver(strapi, services.upload({ strapi })),
    },
    routes: Object.fromEntries(
      Object.entries(routes).map(([name, router]) => [
        name,
        (context: { strapi: Core.Strapi }) =>
          withFileReceivers(
            context.strapi,
            typeof router === 'function' ? router(context) : router,
          ),
      ]),
    ),
  };
}
