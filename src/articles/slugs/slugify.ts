import transliterate from '@sindresorhus/slugify';
import { romanize } from 'es-hangul';

/** Leaves space for a `-2` within the 200 characters of the field. */
const MAX_LENGTH = 160;

/** A run of Hangul syllables or single letters (`ㅋㅋ`). */
const HANGUL = /[\uAC00-\uD7A3\u3131-\u318E]+/g;

/**
 * Generates the slug of a title: romanises Hangul (Revised Romanisation), transliterates other
 * scripts, converts to lower case and joins words by `-`. Has at most 160 characters and ends after
 * a word.
 *
 * @param title any text
 * @param fallback the slug of a title without usable characters, such as only emoji
 */
export function slugify(title: string, fallback: string): string {
  // es-hangul recognises only composed syllables, so NFC joins decomposed ones (file names and
  // pasted text from macOS) first.
  const latin = title.normalize('NFC').replace(HANGUL, (syllables) => romanize(syllables));
  const slug = transliterate(latin, { decamelize: false });
  return shorten(slug) || fallback;
}

function shorten(slug: string): string {
  if (slug.length <= MAX_LENGTH) return slug;
  const cut = slug.slice(0, MAX_LENGTH + 1);
  const lastWord = cut.lastIndexOf('-');
  return lastWord > 0 ? cut.slice(0, lastWord) : cut.slice(0, MAX_LENGTH);
}

/**
 * Returns the first of `base`, `base-2`, `base-3` … that is free.
 *
 * @param taken every slug that begins with `base` and belongs to another document
 */
export function firstFree(base: string, taken: ReadonlySet<string>): string {
  if (!taken.has(base)) return base;
  let number = 2;
  while (taken.has(`${base}-${String(number)}`)) number += 1;
  return `${base}-${String(number)}`;
}

/**
 * Whether a slug may have been generated from a title: it is `slugify(title, fallback)`, perhaps with a
 * number.
 */
export function isSlugOf(slug: string, title: string, fallback: string): boolean {
  const base = slugify(title, fallback);
  return slug.startsWith(base) && /^(?:-\d+)?$/.test(slug.slice(base.length));
}
