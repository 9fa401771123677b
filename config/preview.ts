import { createHmac } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { required } from './required';

/** Previews of articles. Read as `strapi.config.get('preview')`. */
const config = ({ env }: Core.Config.Shared.ConfigParams) => ({
  /**
   * The address of the frontend that shows drafts, with {documentId}, {slug}, {locale} and
   * {status}. Our own page if empty.
   */
  url: env('PREVIEW_URL', ''),
  /** Hours for which a copied link shows an article to anyone who has it. */
  linkHours: env.int('PREVIEW_LINK_HOURS', 72),
  /** Signs links. A separate key ensures that a link is never valid as a session. */
  secret: createHmac('sha256', required(env('ADMIN_JWT_SECRET'), 'ADMIN_JWT_SECRET'))
    .update('preview links')
    .digest('base64'),
});

export default config;
