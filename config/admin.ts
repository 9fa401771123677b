import type { Core } from '@strapi/strapi';
import { publicPath } from './public-path';
import { required } from './required';

const config = ({ env }: Core.Config.Shared.ConfigParams): Core.Config.Admin => ({
  auth: {
    secret: required(env('ADMIN_JWT_SECRET'), 'ADMIN_JWT_SECRET'),
    // With NODE_ENV=production, Strapi sends the session cookie over https only. Nobody could then
    // sign in to a production build on http://localhost.
    cookie: {
      secure: env('PUBLIC_URL', '').startsWith('https://'),
      // The browser sends it to this path of the host, whether the proxy strips a part of it or not.
      path: `${publicPath(env)}/admin`,
    },
  },
  apiToken: { salt: required(env('API_TOKEN_SALT'), 'API_TOKEN_SALT') },
  transfer: { token: { salt: required(env('TRANSFER_TOKEN_SALT'), 'TRANSFER_TOKEN_SALT') } },
  secrets: { encryptionKey: required(env('ENCRYPTION_KEY'), 'ENCRYPTION_KEY') },
  preview: {
    enabled: true,
    config: {
      // The origins that the panel may show in a frame: our own preview page, or the frontend of
      // PREVIEW_URL.
      allowedOrigins: ["'self'", ...frontendOrigin(env('PREVIEW_URL', ''))],
      // src/features/preview replaces the handler, because the handler needs the application.
      handler: () => undefined,
    },
  },
  flags: { nps: false, promoteEE: false },
  autoOpen: false,
});

function frontendOrigin(url: string): string[] {
  if (url === '') return [];
  if (!URL.canParse(url) || !/^https?:/i.test(url)) {
    throw new Error(`PREVIEW_URL is "${url}". Set it to an address that begins with https://.`);
  }
  return [new URL(url).origin];
}

export default config;
