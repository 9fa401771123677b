import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { z } from 'zod';
import {
  aroundAction,
  codeOf,
  EMAIL_ACTIONS,
  hasSmtp,
  panelUrl,
  replaceStrapisSender,
  sendEmail,
} from '../../strapi';
import { ACCOUNT_MESSAGES } from './pure';

/**
 * Refuses to send e-mail where no SMTP server is set, sends invitations to the panel, and lets nobody
 * learn from a forgotten password whose account there is. Call it in `register`.
 */
export function registerEmail(strapi: Core.Strapi): void {
  if (!hasSmtp(strapi)) {
    const refuse = () =>
      Promise.reject(
        new errors.NotImplementedError(ACCOUNT_MESSAGES.EMAIL_NOT_CONFIGURED, {
          code: 'EMAIL_NOT_CONFIGURED',
        }),
      );
    for (const action of EMAIL_ACTIONS) aroundAction(strapi, action, refuse);
    return;
  }
  replaceStrapisSender(strapi);
  aroundAction(strapi, ['admin::user', 'create'], async (ctx, create) => {
    await create(ctx);
    void logged(strapi, invite(strapi, ctx.body));
  });
  aroundAction(
    strapi,
    ['plugin::users-permissions.auth', 'forgotPassword'],
    async (ctx, sendLink) => {
      if (!forgotten.safeParse(ctx.request.body).success) return sendLink(ctx);
      // An account takes longer than none: its e-mail is sent. So nobody waits for it.
      void logged(strapi, sendLink(detached(ctx)));
      ctx.body = { ok: true };
    },
  );
}

const forgotten = z.strictObject({ email: z.email() });

/** A context whose response nobody reads. */
const detached = (ctx: Context): Context =>
  Object.create(ctx, { send: { value: () => undefined } }) as Context;

/** Errors of SMTP have the address of a person in their messages, so only their codes are logged. */
async function logged(strapi: Core.Strapi, sending: Promise<unknown>): Promise<void> {
  try {
    await sending;
  } catch (error) {
    strapi.log.error('Sending an e-mail failed.', { code: codeOf(error) });
  }
}

const invited = z.object({ data: z.object({ email: z.string(), registrationToken: z.string() }) });

/** Invites a new user of the panel, in both of its languages: nobody knows yet which one they read. */
async function invite(strapi: Core.Strapi, response: unknown): Promise<void> {
  const { success, data } = invited.safeParse(response);
  if (!success) return;
  const { email, registrationToken } = data.data;
  const url = `${panelUrl(strapi)}/auth/register?registrationToken=${encodeURIComponent(registrationToken)}`;
  const ko = '관리자 패널에 초대되었습니다. 아래 링크를 열어 비밀번호를 정하세요.';
  const en = 'You are invited to the admin panel. Open this link and choose a password.';
  await sendEmail(strapi, {
    to: email,
    subject: `초대 · Invitation: ${new URL(url).host}`,
    text: `${ko}\n${en}\n\n${url}\n`,
    html: `<p>${ko}<br>${en}</p><p><a href="${url}">${url}</a></p>`,
  });
}
