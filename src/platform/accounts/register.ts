import type { Core } from '@strapi/strapi';
import { equaliseSignIn, onNewPassword } from '../../strapi';
import { registerEmail } from './email';
import { showInvitationsAgain } from './invitations';
import { checkPassword } from './passwords';
import { registerSetupToken } from './setup-token';

/** Guards the ways into the panel and a frontend's accounts. Call it in `register`. */
export function registerAccounts(strapi: Core.Strapi): void {
  registerSetupToken(strapi);
  onNewPassword(strapi, checkPassword);
  equaliseSignIn(strapi);
  registerEmail(strapi);
  showInvitationsAgain(strapi);
}
