import type { Core } from '@strapi/strapi';
import { smtp } from './smtp';

type Env = Core.Config.Shared.ConfigParams['env'];

const decide = (variables: Record<string, string>) =>
  smtp(((key: string, standard?: string) => variables[key] ?? standard) as Env);

const SMTP_URL = 'smtps://news:p%40ss@smtp.example.com';
const EMAIL_FROM = 'Newsroom <cms@example.com>';

test('without an address, no e-mail is sent', () => {
  expect(decide({ SMTP_URL: ' ', EMAIL_FROM })).toBeNull();
});

test('the address keeps its options, and gets time limits', () => {
  const found = decide({ SMTP_URL: `${SMTP_URL}?socketTimeout=5`, EMAIL_FROM });
  expect(found?.providerOptions.url).toBe(
    `${SMTP_URL}?socketTimeout=5&connectionTimeout=15000&greetingTimeout=15000`,
  );
  expect(found?.settings).toEqual({ defaultFrom: EMAIL_FROM, defaultReplyTo: EMAIL_FROM });
});

test.each([
  [{ SMTP_URL: 'smtp.example.com', EMAIL_FROM }, /^SMTP_URL is no address of an SMTP server/],
  [{ SMTP_URL: 'https://:secret@example.com', EMAIL_FROM }, /^SMTP_URL is no address/],
  [{ SMTP_URL }, /^EMAIL_FROM is ""\. Set it/],
  [{ SMTP_URL, EMAIL_FROM: 'Newsroom' }, /^EMAIL_FROM is "Newsroom"\. Set it/],
])('%j is refused, without the secret', (variables, message) => {
  expect(() => decide(variables)).toThrow(message);
  expect(() => decide(variables)).not.toThrow(/secret|p%40ss/);
});
