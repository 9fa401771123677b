import type { Core } from '@strapi/strapi';
import { choice } from './choice';

/** The lines of requests in the log. Read as `strapi.config.get('access-log')`. */
const config = ({ env }: Core.Config.Shared.ConfigParams) => ({
  /** Which requests have a line. `misses` are those that were not answered from memory. */
  requests: choice(env, 'LOG_REQUESTS', ['off', 'misses', 'all'], 'misses'),
  /** How the log names clients. `hashed` tells them apart and does not tell who they are. */
  clients: choice(env, 'LOG_CLIENTS', ['hashed', 'full', 'none'], 'hashed'),
});

export default config;
