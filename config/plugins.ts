import type { Core } from '@strapi/strapi';
import { required } from './required';
import { smtp } from './smtp';

/** Nobody can end such a session, so a stolen one is good until it expires. */
function sessionDays(env: Core.Config.Shared.ConfigParams['env']): number {
  const days = Number(env('USER_SESSION_DAYS') || 7);
  if (Number.isInteger(days) && days >= 1 && days <= 365) return days;
  throw new Error(
    `USER_SESSION_DAYS is "${env('USER_SESSION_DAYS')}". Set it to a number of days from 1 to 365, such as 7.`,
  );
}

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
  email: { config: smtp(env) ?? {} },
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
    config: {
      jwtSecret: required(env('JWT_SECRET'), 'JWT_SECRET'),
      jwt: { expiresIn: `${String(sessionDays(env))}d` },
    },
  },
});

export default config;
