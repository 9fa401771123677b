import { canonicalLocale, installedLocale } from './locale';

type Format = 'plain text' | 'markdown' | 'mdx' | 'html';

const FORMATS: Readonly<Record<string, Format>> = {
  txt: 'plain text',
  md: 'markdown',
  markdown: 'markdown',
  mdx: 'mdx',
  html: 'html',
  htm: 'html',
};

export interface FileName {
  /** `null` for an unsupported format. */
  format: Format | null;
  /** The `ko` of `name.ko.md`, if it is one of the site or has a region. */
  locale: string | null;
  /** The day in the name or its folders: `2025-12-12-name.md`, `2025/12-12-name/index.md`. */
  date: string | null;
  /** Whether only a part of the day is in the name, and the rest in its folders. */
  isDateGuessed: boolean;
  /** The name without date, locale and extension. */
  stem: string;
  /** The path without locale and extension. */
  translationKey: string;
}

/**
 * Reads format, locale, date and translation key from the name of a file.
 *
 * @param locales those of the site
 */
export function readFileName(path: string, locales: readonly string[]): FileName {
  const normalised = path.replaceAll('\\', '/').normalize('NFC');
  const nameStart = normalised.lastIndexOf('/') + 1;
  const folder = normalised.slice(0, nameStart);
  const name = normalised.slice(nameStart);
  const { stem, ending } = splitEnding(name);
  const suffix = splitEnding(stem);
  const locale = isLocaleSuffix(suffix.ending) ? knownLocale(suffix.ending, locales) : null;
  return {
    format: FORMATS[ending.toLowerCase()] ?? null,
    locale,
    date: dateInPath(folder + stem),
    isDateGuessed: dateInPath(stem) === null && /^\d{2}[-_. ]/u.test(stem),
    stem: undated(locale === null ? stem : suffix.stem),
    translationKey: folder + (locale === null ? stem : suffix.stem),
  };
}

const undated = (stem: string): string => stem.replace(LEADING_DATE, '') || stem;

/** Returns the format of a file by its ending, or `null` for an unsupported one. */
export const formatOf = (path: string): Format | null =>
  FORMATS[/[^/\\]\.([^./\\]+)$/u.exec(path)?.[1]?.toLowerCase() ?? ''] ?? null;

/** The `io` of `Socket.io.md` is a language that the site lacks, so it is part of the name. */
function knownLocale(ending: string, locales: readonly string[]): string | null {
  const locale = canonicalLocale(ending);
  // `pt-BR` is nothing else.
  const isLocale = locale?.includes('-') === true;
  return locale !== null && (isLocale || installedLocale(locale, locales) !== null) ? locale : null;
}

/**
 * Returns the key that the files of one article in several locales share: `a` for `a.ko.md` and `a.en.md`.
 *
 * @param locales those of the site
 */
export function translationKey(path: string, locales: readonly string[]): string {
  return readFileName(path, locales).translationKey;
}

const LEADING_DATE = /^\d{4}[-._]?\d{2}[-._]?\d{2}(?:\d{4,6})?[-_. ]+/u;

const DATE_IN_PATH = [
  /(?:^|\/)(?<y>\d{4})(?<separator>[-/._])(?<m>\d{2})(?:\k<separator>|[-/])(?<d>\d{2})(?=[-_./ ]|$)/gu,
  /(?:^|\/)(?<y>(?:19|20)\d{2})(?<m>\d{2})(?<d>\d{2})(?:\d{4,6})?(?=[-_./ ]|$)/gu,
];

/**
 * Returns the last day in a path, of a file or an address: `2025/12/12/name`, `2025-12-12-name`,
 * `20251212 name`. The day may not exist.
 */
export function dateInPath(path: string): string | null {
  for (const pattern of DATE_IN_PATH) {
    const found = [...path.matchAll(pattern)].at(-1)?.groups;
    if (found !== undefined) return `${found['y'] ?? ''}-${found['m'] ?? ''}-${found['d'] ?? ''}`;
  }
  return null;
}

function splitEnding(name: string): { stem: string; ending: string } {
  const dot = name.lastIndexOf('.');
  return dot <= 0
    ? { stem: name, ending: '' }
    : { stem: name.slice(0, dot), ending: name.slice(dot + 1) };
}

/**
 * Whether an ending is a locale: two letters, optionally with a script and a region. The endings of
 * `notes.min.md` and `notes.v2.md` are part of the name.
 */
function isLocaleSuffix(ending: string): boolean {
  return /^[a-z]{2}(?:[-_][a-z]{4})?(?:[-_](?:[a-z]{2}|\d{3}))?$/iu.test(ending);
}
