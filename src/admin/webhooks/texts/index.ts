import type { Texts } from '../../shared/feature';
import { en } from './en';
import { ko, koReasons } from './ko';

/** The key of a text, without its prefix. */
export type TextKey = keyof typeof en;

/** The prefix of each key, which makes it unique in the panel. */
export const PREFIX = 'threeline.webhooks.';

const prefixed = (texts: Record<string, string>) =>
  Object.fromEntries(Object.entries(texts).map(([key, text]) => [PREFIX + key, text]));

export const webhookTexts: Texts = {
  en: prefixed(en),
  ko: prefixed({ ...ko, ...koReasons }),
};

const isTextKey = (key: string): key is TextKey => key in en;

/** Returns the key of the short name of a failure. */
export function failureKey(code: string | null): TextKey {
  const key = `failure.${code ?? 'unknown'}`;
  return isTextKey(key) ? key : 'failure.unknown';
}
