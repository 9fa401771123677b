import type { Core } from '@strapi/strapi';

type Env = Core.Config.Shared.ConfigParams['env'];

/** An SMTP server that does not respond in time has failed. Nodemailer's own limits are minutes. */
const TIMEOUT_MS = '15000';
const TIMEOUTS = ['connectionTimeout', 'greetingTimeout', 'socketTimeout'];
const ADDRESS = /^(?:[^<>@]+<[^<>@\s]+@[^<>@\s]+>|[^<>@\s]+@[^<>@\s]+)$/;

/** The SMTP server; `null` without one. Then no e-mail is sent. */
export function smtp(env: Env) {
  const url = env('SMTP_URL', '').trim();
  if (url === '') return null;
  // The address has a password, so no message repeats it.
  if (!URL.canParse(url) || !/^smtps?:$/.test(new URL(url).protocol)) {
    throw new Error(
      'SMTP_URL is no address of an SMTP server. Set it to smtp://user:password@host:587, or to smtps:// with port 465.',
    );
  }
  const from = env('EMAIL_FROM', '').trim();
  if (!ADDRESS.test(from)) {
    throw new Error(
      `EMAIL_FROM is "${from}". Set it to the sender of e-mail, such as Newsroom <cms@example.com>.`,
    );
  }
  // Nodemailer reads all of its options from the address if there is one.
  const address = new URL(url);
  for (const name of TIMEOUTS) {
    if (!address.searchParams.has(name)) address.searchParams.set(name, TIMEOUT_MS);
  }
  return {
    provider: 'nodemailer',
    providerOptions: { url: address.href },
    settings: { defaultFrom: from, defaultReplyTo: env('EMAIL_REPLY_TO', '').trim() || from },
  };
}
