import type { Core } from '@strapi/strapi';
import { required } from './required';

const config = ({ env }: Core.Config.Shared.ConfigParams): Core.Config.Plugin => ({
  graphql: {
    config: {
      endpoint: '/graphql',
      defaultLimit: 25,
      maxLimit: 100,
      depthLimit: env.int('GRAPHQL_MAX_DEPTH', 10),
      maxCost: env.int('GRAPHQL_MAX_COST', 10_000),
      introspection: env.bool('GRAPHQL_INTROSPECTION', env('NODE_ENV') !== 'production'),
    },
  },
  upload: {
    config: {
      sizeLimit: env.int('MAX_UPLOAD_BYTES', 50_000_000),
      // Allow all types here: src/platform/media checks the content of every file. Strapi's own
      // check stores the allowed files of a request, skips the others, and logs a warning if it is
      // off.
      security: { allowedTypes: ['*'] },
    },
  },
  'users-permissions': {
    config: { jwtSecret: required(env('JWT_SECRET'), 'JWT_SECRET') },
  },
});

export default config;
