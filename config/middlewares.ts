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
    'strapi::query',
    'global::readable-refusals',
    {
      name: 'strapi::body',
      config: {
        jsonLimit: maxBody,
        formLimit: maxBody,
        textLimit: maxBody,
        formidable: { maxFileSize: env.int('MAX_UPLOAD_BYTES', 50_000_000) },
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
