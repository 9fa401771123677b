import type { Core } from '@strapi/strapi';

const config = ({ env }: Core.Config.Shared.ConfigParams): Core.Config.Middlewares => {
  const maxBody = env.int('MAX_BODY_BYTES', 2_000_000);
  return [
    'global::unread-bodies',
    'global::retry-after',
    'global::draft-etag',
    'global::secure-cookies',
    'strapi::errors',
    'strapi::security',
    // src/platform/http/cross-origin replaces it. Strapi does not start without this name.
    'strapi::cors',
    'global::limits',
    'global::uploads',
    {
      name: 'strapi::query',
      config: {
        // Beyond a limit, the parser (qs) would drop parameters or turn a list into an object,
        // which filters ignore. `src/platform/http/bad-input` turns the error into a 400.
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
        // Routes that take files parse multipart themselves; see src/platform/media/receiving.
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
