import type { Core } from '@strapi/strapi';

/** The page that documents the public API. Read as `strapi.config.get('docs')`. */
const config = ({ env }: Core.Config.Shared.ConfigParams) => ({
  /** Whether to serve `/docs`. `/api/openapi.json` is always served. */
  enabled: env.bool('API_DOCS', true),
});

export default config;
