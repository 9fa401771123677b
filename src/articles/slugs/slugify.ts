import transliterate from '@sindresorhus/slugify';
import { romanize } from 'es-hangul';

/** Leaves room for a `-2` within the 200 characters of the field. */
const MAX_LENGTH = 160;

/** A run of Hangul syllables, or of letters that were typed alone (`ㅋㅋ`). */
const HANGUL = /[\uAC00-\uD7A3\u3131-\u318E]+/g;

/**
 * The slug of a title: Hangul in the Revised Romanisation, other scripts transliterated where they
 * can be, lower case, words joined by `-`, at most 160 characters cut between words.
 *
 * @param title any text
 * @param fallback the slug of a title that leaves nothing, such as one of emoji only
 */
export function slugify(title: string, fallback: string): string {
  // es-hangul romanises letters that stand alone to nothing useful; NFC joins decomposed syllables
  // (file names and pasted text from macOS) that it would otherwise not recognise.
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
 * The first of `base`, `base-2`, `base-3` … that is not taken.
 *
 * @param taken every slug that begins with `base` and belongs to another document
 */
export function firstFree(base: string, taken: ReadonlySet<string>): string {
  if (!taken.has(base)) return base;
  let number = 2;
  while (taken.has(`${base}-${String(number)}`)) number += 1;
  return `${base}-${String(number)}`;
}
