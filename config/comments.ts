import type { Core } from '@strapi/strapi';

/** The rate limit of comments per address. Read as `strapi.config.get('comments')`. */
const config = ({ env }: Core.Config.Shared.ConfigParams) => ({
  rateLimit: {
    comments: env.int('COMMENTS_RATE_LIMIT', 5),
    seconds: env.int('COMMENTS_RATE_WINDOW', 600),
  },
});

export default config;
