import { dictionary } from '@zxcvbn-ts/language-common';
import { fieldError } from '../admin-http';
import { PASSWORD_MESSAGES, type PasswordFault } from './pure';

const MIN_CHARACTERS = 10;
/** bcrypt ignores what follows. */
const MAX_BYTES = 72;
/** Shorter parts say nothing about a password. */
const MIN_WORD = 4;
/** "aaaaaaaaaa" and "1212121212" are in no list of a useful size. */
const MIN_DIFFERENT = 4;

/** About 30,000 passwords that people choose most often. https://github.com/zxcvbn-ts/zxcvbn */
const COMMON: ReadonlySet<string> = new Set(dictionary['passwords-common']);

const isCommon = (text: string): boolean => text.length >= MIN_WORD && COMMON.has(text);

/** What is wrong with a new password; `null` for a good one. */
export function passwordFault(password: string): PasswordFault | null {
  const characters = Array.from(password);
  if (characters.length < MIN_CHARACTERS) return 'PASSWORD_TOO_SHORT';
  if (Buffer.byteLength(password) > MAX_BYTES) return 'PASSWORD_TOO_LONG';
  const lower = password.toLowerCase();
  // Who guesses "password" also tries it with digits and signs around it, as in "Password2026!".
  const word = lower.replace(/^\P{L}+|\P{L}+$/gu, '');
  const isRepeated = new Set(lower).size < MIN_DIFFERENT;
  return isRepeated || isCommon(lower) || isCommon(word) ? 'PASSWORD_TOO_COMMON' : null;
}

/** @throws ValidationError (400) that names the fault of a new password */
export function checkPassword(password: unknown): void {
  // Strapi refuses what is no text. `null` removes a password.
  if (typeof password !== 'string') return;
  const fault = passwordFault(password);
  if (fault !== null) throw fieldError('password', fault, PASSWORD_MESSAGES[fault]);
}
