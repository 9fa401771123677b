import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { wrapController, wrapService } from './registries';

type Action = (ctx: Context, next: () => Promise<unknown>) => Promise<unknown>;

/** An e-mail without its sender, which the settings have. */
export interface Email {
  to: string;
  subject: string;
  text: string;
  html: string;
}

interface EmailService {
  send(email: Email & { from?: string }): Promise<unknown>;
}

/** The actions whose only work is to send an e-mail. */
export const EMAIL_ACTIONS = [
  ['admin::authentication', 'forgotPassword'],
  ['plugin::users-permissions.auth', 'forgotPassword'],
  ['plugin::users-permissions.auth', 'sendEmailConfirmation'],
  ['plugin::email.email', 'send'],
  ['plugin::email.email', 'test'],
] as const;

/** The controllers and actions of {@link aroundAction}. */
type ActionName = (typeof EMAIL_ACTIONS)[number] | readonly ['admin::user', 'create' | 'findOne'];

/**
 * Runs a function around an action of a controller. Call it in `register`. REST and GraphQL call the
 * same actions. Sources: `@strapi/email/dist/server/controllers/email.js`,
 * `@strapi/admin/dist/server/server/src/controllers/authentication.js`,
 * `@strapi/admin/dist/server/server/src/controllers/user.js`,
 * `@strapi/plugin-users-permissions/dist/server/controllers/auth.js`.
 */
export function aroundAction(
  strapi: Core.Strapi,
  [uid, name]: ActionName,
  around: (ctx: Context, action: (ctx: Context) => Promise<unknown>) => Promise<unknown>,
): void {
  wrapController<Record<string, Action>>(strapi, uid, (controller) => ({
    ...controller,
    [name]: (ctx: Context, next: () => Promise<unknown>) =>
      around(ctx, async (given) => controller[name]?.(given, next)),
  }));
}

/** The default sender in the templates of users-permissions. E-mail servers refuse it from others. */
const STRAPIS = /no-reply@strapi\.io/i;

/**
 * Sends as the sender of the settings where nobody has set another in the panel. Call it in
 * `register`. Sources: `@strapi/plugin-users-permissions/dist/server/bootstrap/index.js`,
 * `@strapi/provider-email-nodemailer/dist/index.js`.
 */
export function replaceStrapisSender(strapi: Core.Strapi): void {
  wrapService<EmailService>(strapi, 'plugin::email.email', (service) => ({
    ...service,
    send: ({ from, ...email }) =>
      service.send(from === undefined || STRAPIS.test(from) ? email : { ...email, from }),
  }));
}

/** @throws Error if the SMTP server refuses it or does not respond */
export const sendEmail = async (strapi: Core.Strapi, email: Email): Promise<void> => {
  await strapi.plugin('email').service<EmailService>('email').send(email);
};

/** Whether the settings name an SMTP server: Strapi's default sends by itself, and hardly arrives. */
export const hasSmtp = (strapi: Core.Strapi): boolean =>
  strapi.config.get('plugin::email.provider') === 'nodemailer';
