import transliterate from '@sindresorhus/slugify';
import { romanize } from 'es-hangul';
import { canonicalSlug } from './spelling';

/**
 * How slugs are generated: `romanised` in Latin letters, for every script, or `as-written` in the
 * letters of the title.
 */
export const SLUG_STYLES = ['romanised', 'as-written'] as const;
export type SlugStyle = (typeof SLUG_STYLES)[number];

/** Leaves space for a `-2` within the 200 characters of the field. */
const MAX_LENGTH = 160;

/** Most file systems allow 255 bytes for a name, and static sites write a folder for each slug. */
const MAX_BYTES = 240;

/** A run of Hangul syllables or single letters (`ㅋㅋ`). */
const HANGUL = /[\uAC00-\uD7A3\u3131-\u318E]+/g;

/**
 * Generates the slug of a title, in lower case and with words joined by `-`. Has at most 160
 * characters and 240 bytes, and ends after a word.
 *
 * @param title any text
 * @param fallback the slug of a title without usable characters, such as only emoji
 */
export function slugify(title: string, fallback: string, style: SlugStyle): string {
  const slug = style === 'romanised' ? romanised(title) : asWritten(title);
  return shorten(slug) || fallback;
}

/** Romanises Hangul (Revised Romanisation) and transliterates other scripts. */
function romanised(title: string): string {
  // es-hangul recognises only composed syllables, so NFC joins decomposed ones (file names and
  // pasted text from macOS) first.
  const latin = title.normalize('NFC').replace(HANGUL, (syllables) => romanize(syllables));
  return transliterate(latin, { decamelize: false });
}

const asWritten = (title: string): string =>
  canonicalSlug(title)
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    // The apostrophe of "don't" ends no word.
    .replace(/(?<=\p{L})['’](?=\p{L})/gu, '')
    // A mark belongs to the letter before it.
    .replace(/(?<![\p{L}\p{M}\p{N}])\p{M}+/gu, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
    .normalize('NFC');

function shorten(slug: string): string {
  if (isShort(slug)) return slug;
  const characters = Array.from(slug).slice(0, MAX_LENGTH + 1);
  while (!isShort(characters.slice(0, -1).join(''))) characters.pop();
  // One character more than fits: a word that ends there is whole.
  const cut = characters.join('');
  const lastWord = cut.lastIndexOf('-');
  return lastWord > 0 ? cut.slice(0, lastWord) : characters.slice(0, -1).join('');
}

const isShort = (slug: string): boolean =>
  slug.length <= MAX_LENGTH && Buffer.byteLength(slug) <= MAX_BYTES;

/**
 * Returns the first of `base`, `base-2`, `base-3` … that is free.
 *
 * @param taken every slug that begins with `base` and belongs to another document
 */
export function firstFree(base: string, taken: Pick<ReadonlySet<string>, 'has'>): string {
  if (!taken.has(base)) return base;
  let number = 2;
  while (taken.has(`${base}-${String(number)}`)) number += 1;
  return `${base}-${String(number)}`;
}

/** Whether a slug may have been generated from a title: it is the slug of the title, perhaps with a number. */
export function isSlugOf(slug: string, title: string, fallback: string, style: SlugStyle): boolean {
  const base = slugify(title, fallback, style);
  return slug.startsWith(base) && /^(?:-\d+)?$/.test(slug.slice(base.length));
}
