import type { Core } from '@strapi/strapi';

/** The page that explains the public API; read as `strapi.config.get('docs')`. */
const config = ({ env }: Core.Config.Shared.ConfigParams) => ({
  /** Whether `/docs` is there. `/api/openapi.json` always is. */
  enabled: env.bool('API_DOCS', true),
});

export default config;
