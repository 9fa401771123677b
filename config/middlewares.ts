import type { Core } from '@strapi/strapi';

const config = ({ env }: Core.Config.Shared.ConfigParams): Core.Config.Middlewares => {
  const maxBody = env.int('MAX_BODY_BYTES', 2_000_000);
  return [
    'strapi::logger',
    'global::unlogged-signatures',
    'strapi::errors',
    'strapi::security',
    {
      name: 'strapi::cors',
      config: {
        // Strapi's own, and what a page elsewhere asks by for what has changed; see `remember` of
        // the client. Without being named here a browser neither sends the one nor shows the other.
        headers: ['Content-Type', 'Authorization', 'Origin', 'Accept', 'If-None-Match'],
        expose: ['ETag'],
      },
    },
    'strapi::query',
    'global::transient-faults',
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
