import { createHmac } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { required } from './required';

/** Previews of articles; read as `strapi.config.get('preview')`. */
const config = ({ env }: Core.Config.Shared.ConfigParams) => ({
  /** The frontend that shows drafts, with {documentId}, {slug}, {locale}, {status}; else our page. */
  url: env('PREVIEW_URL', ''),
  /** Hours for which a copied link shows an article to whoever has it. */
  linkHours: env.int('PREVIEW_LINK_HOURS', 72),
  /** Signs links: a key of its own, so that a link can never pass for a session. */
  secret: createHmac('sha256', required(env('ADMIN_JWT_SECRET'), 'ADMIN_JWT_SECRET'))
    .update('preview links')
    .digest('base64'),
});

export default config;
