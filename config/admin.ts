import type { Core } from '@strapi/strapi';
import { required } from './required';

const config = ({ env }: Core.Config.Shared.ConfigParams): Core.Config.Admin => ({
  auth: {
    secret: required(env('ADMIN_JWT_SECRET'), 'ADMIN_JWT_SECRET'),
    // Strapi would send the session cookie over https only whenever NODE_ENV is production, and
    // nobody could sign in to a production build on http://localhost.
    cookie: { secure: env('PUBLIC_URL', '').startsWith('https://') },
  },
  apiToken: { salt: required(env('API_TOKEN_SALT'), 'API_TOKEN_SALT') },
  transfer: { token: { salt: required(env('TRANSFER_TOKEN_SALT'), 'TRANSFER_TOKEN_SALT') } },
  secrets: { encryptionKey: required(env('ENCRYPTION_KEY'), 'ENCRYPTION_KEY') },
  flags: { nps: false, promoteEE: false },
  autoOpen: false,
});

export default config;
