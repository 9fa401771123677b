import type { Texts } from '../../shared/feature';
import { en } from './en';
import { ko, koReasons } from './ko';

/** What can be said. */
export type Word = keyof typeof en;

/** Before each key, so that it is no other's. */
export const PREFIX = 'threeline.webhooks.';

const prefixed = (texts: Record<string, string>) =>
  Object.fromEntries(Object.entries(texts).map(([key, text]) => [PREFIX + key, text]));

export const webhookTexts: Texts = {
  en: prefixed(en),
  ko: prefixed({ ...ko, ...koReasons }),
};

const isWord = (key: string): key is Word => key in en;

/** The short name of a failure. */
export function failureWord(code: string | null): Word {
  const key = `failure.${code ?? 'unknown'}`;
  return isWord(key) ? key : 'failure.unknown';
}
