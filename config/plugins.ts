import type { Core } from '@strapi/strapi';

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
  'users-permissions': {
    config: { jwtSecret: env('JWT_SECRET') },
  },
});

export default config;
