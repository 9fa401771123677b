import type { Core } from '@strapi/strapi';
import { withFileReceivers, type Router } from './receiving/upload-routes';
import type { UploadService } from './storing/strapi-upload';
import { uploadServiceOver } from './storing/upload-service';

/** The plugin `@strapi/upload`, as its extension gets it. */
export interface UploadPlugin {
  services: Record<string, unknown> & {
    upload: (context: { strapi: Core.Strapi }) => UploadService;
  };
  routes: Record<string, Router | ((context: { strapi: Core.Strapi }) => Router)>;
}

/**
 * Strapi's media library with our storing and receiving of files. The plugin's own objects stay as
 * they are: another application in this process begins with them.
 */
export function extendUpload(plugin: UploadPlugin): UploadPlugin {
  const { services, routes } = plugin;
  return {
    ...plugin,
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
