import type { Findings } from '../findings';

const LANGUAGE_NAMES = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });

/**
 * Returns a locale code in canonical spelling (`pt_br` → `pt-BR`), or `null` for an invalid code. It does
 * not check whether the site has the locale.
 */
export function canonicalLocale(code: string): string | null {
  const spelled = code.trim().replaceAll('_', '-');
  if (!/^[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,3}$/iu.test(spelled)) return null;
  try {
    const canonical = Intl.getCanonicalLocales(spelled)[0] ?? null;
    const language = spelled.split('-')[0] ?? '';
    return LANGUAGE_NAMES.of(language.toLowerCase()) === undefined ? null : canonical;
  } catch {
    return null;
  }
}

/** What is known about languages beside the files. */
export interface LocaleRules {
  /** The locales of the site. Only they count as names of folders: `it` may be a subject. */
  installed: readonly string[];
  /** The locale of a text whose letters do not tell. */
  standard: string;
  /** The locale that the person chose for files that do not say theirs. */
  chosen: string | null;
}

interface LocaleSource {
  front: string | null;
  fileName: string | null;
  /** The language of the head of a page, which templates often set for the whole site. */
  head: string | null;
  path: string;
  text: string;
  findings: Findings;
}

/** Returns the locale of the site that a code means: `en` for `en-US` where only `en` is installed. */
export function installedLocale(code: string, installed: readonly string[]): string | null {
  const find = (wanted: string) =>
    installed.find((one) => one.toLowerCase() === wanted.toLowerCase()) ?? null;
  return find(code) ?? find(code.split('-')[0] ?? '');
}

/**
 * Chooses the locale: of the front matter, the file name, the nearest folder, the command, the head of a
 * page if the site has it, or the letters.
 */
export function chooseLocale(source: LocaleSource, rules: LocaleRules): string {
  const written = source.front ?? source.fileName ?? localeOfFolder(source.path, rules);
  // A language that the site lacks is refused later.
  if (written !== null) return installedLocale(written, rules.installed) ?? written;
  if (rules.chosen !== null) return rules.chosen;
  const head = source.head === null ? null : installedLocale(source.head, rules.installed);
  if (head !== null) return head;
  const detected = detectLocale(source.text);
  if (detected !== null) return detected;
  source.findings.conversion(1, 'letters that do not tell the language', rules.standard);
  return rules.standard;
}

function localeOfFolder(path: string, { installed }: LocaleRules): string | null {
  const folders = path.split(/[/\\]/u).slice(0, -1);
  const named = folders.map(
    (folder) => installed.find((code) => code.toLowerCase() === folder.toLowerCase()) ?? null,
  );
  return named.findLast((code) => code !== null) ?? null;
}

/** Characters that are examined: the first paragraphs are enough. */
const SAMPLE = 4000;
/** Text that says nothing about the language: code, tags and addresses. */
const NO_PROSE = /^(?:```|~~~)[^]*?^(?:```|~~~)|`[^`\n]+`|<[^<>\n]+>|https?:\/\/\S+/gmu;

/**
 * The shares of Hangul among the letters of a text: Korean from the first on, and not Korean up to the
 * second. Korean articles contain many names and terms in Latin letters, and English ones some Hangul.
 */
const KOREAN_SHARE = 0.1;
const OTHER_SHARE = 0.03;

/** Between these shares, the share of lines with Hangul tells: names and quotes are in few lines. */
const KOREAN_LINES = 0.5;
const OTHER_LINES = 0.25;

/** Detects Korean or English by the letters of a text. Returns `null` if they do not tell. */
export function detectLocale(text: string): 'ko' | 'en' | null {
  const sample = text.replace(NO_PROSE, ' ').trimStart().slice(0, SAMPLE);
  const letters = count(sample, /\p{L}/gu);
  if (letters === 0) return null;
  const share = count(sample, HANGUL) / letters;
  if (share >= KOREAN_SHARE) return 'ko';
  const isLatin = count(sample, /\p{Script=Latin}/gu) / letters >= 0.5;
  const lines = shareOfLines(sample);
  if (share > OTHER_SHARE && lines >= KOREAN_LINES) return 'ko';
  return isLatin && (share <= OTHER_SHARE || lines <= OTHER_LINES) ? 'en' : null;
}

const HANGUL = /\p{Script=Hangul}/gu;

const count = (text: string, letters: RegExp): number => text.match(letters)?.length ?? 0;

/** The share of lines with Hangul among those with letters. */
function shareOfLines(text: string): number {
  const written = text.split('\n').filter((line) => /\p{L}/u.test(line));
  return written.filter((line) => /\p{Script=Hangul}/u.test(line)).length / written.length;
}
