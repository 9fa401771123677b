import type { Core } from '@strapi/strapi';

const config = ({ env }: Core.Config.Shared.ConfigParams): Core.Config.Middlewares => {
  const maxBody = env.int('MAX_BODY_BYTES', 2_000_000);
  return [
    'strapi::logger',
    'global::unlogged-signatures',
    'global::retry-after',
    'strapi::errors',
    'strapi::security',
    // Replaced by src/cross-origin; Strapi refuses to start without this name.
    'strapi::cors',
    'global::uploads',
    'strapi::query',
    'global::readable-refusals',
    {
      name: 'strapi::body',
      config: {
        jsonLimit: maxBody,
        formLimit: maxBody,
        textLimit: maxBody,
        // Only where files are expected; see src/media/receiving.
        multipart: false,
      },
    },
    'strapi::session',
    'strapi::favicon',
    'strapi::public',
    'global::bad-input',
    'global::graphql-size',
  ];
};

export default config;
