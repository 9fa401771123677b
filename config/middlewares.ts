import type { Core } from '@strapi/strapi';

const config = ({ env }: Core.Config.Shared.ConfigParams): Core.Config.Middlewares => {
  const maxBody = env.int('MAX_BODY_BYTES', 2_000_000);
  return [
    'strapi::logger',
    'global::redact-logged-urls',
    'global::retry-after',
    'strapi::errors',
    'strapi::security',
    // Replaced by src/platform/http/cross-origin; Strapi refuses to start without this name.
    'strapi::cors',
    'global::uploads',
    {
      name: 'strapi::query',
      config: {
        // Past a limit the parser (qs) would drop parameters or turn a list into an object, which
        // filters ignore. `src/platform/http/bad-input` makes a 400 of the error.
        arrayLimit: 1000,
        parameterLimit: 2000,
        throwOnLimitExceeded: true,
        strictDepth: true,
      },
    },
    'global::client-errors',
    {
      name: 'strapi::body',
      config: {
        jsonLimit: maxBody,
        formLimit: maxBody,
        textLimit: maxBody,
        // Only where files are expected; see src/platform/media/receiving.
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
