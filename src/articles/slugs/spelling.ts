import { unstorableText } from '../../platform/text';

/** The longest slug, as `maxLength` of the content types. */
export const MAX_SLUG_LENGTH = 200;

/** Letters, marks and digits of any script, and the other characters that no address encodes. */
const ALLOWED = /^[\p{L}\p{N}\-_.~][\p{L}\p{M}\p{N}\-_.~]*$/u;

/** Such as the Hangul filler, which is a letter without a shape. */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/u;

/** Proxies and static sites encode an address that is encoded already. */
const MAX_DECODINGS = 3;

/** Whether a text may be the bytes of UTF-8, each read as a character: Node reads a request so. */
const mayBeBytes = (text: string): boolean =>
  /[\u0080-\u00FF]/.test(text) && !/[\u0100-\uFFFF]/.test(text);

/** The one spelling of a slug: Unicode NFC, in lower case. */
export const canonicalSlug = (text: string): string =>
  text.normalize('NFC').toLowerCase().normalize('NFC');

/** Whether every character of a slug may be in one. */
export const hasSlugCharacters = (slug: string): boolean =>
  ALLOWED.test(slug) && !INVISIBLE.test(slug);

/**
 * The slugs that a part of an address may mean, the likeliest first: the text as it is, because older
 * versions kept upper case, and the one spelling of the text that remains once all percent-encoding is
 * decoded.
 */
export function slugsNamedBy(text: string): string[] {
  const plain = decoded(text);
  const spelling = canonicalSlug(unstorableText(plain) === null ? plain : text);
  // Stored slugs are in NFC, so only the canonical spelling can match.
  return text === text.normalize('NFC') ? [...new Set([text, spelling])] : [spelling];
}

function decoded(text: string): string {
  let plain = text;
  try {
    for (let times = 0; times < MAX_DECODINGS && plain.includes('%'); times += 1) {
      plain = decodeURIComponent(plain);
    }
    return mayBeBytes(plain) ? utf8.decode(Buffer.from(plain, 'latin1')) : plain;
  } catch {
    // A percent sign that encodes nothing, or other bytes than UTF-8.
    return plain;
  }
}

const utf8 = new TextDecoder('utf-8', { fatal: true });
