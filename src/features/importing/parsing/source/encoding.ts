import { analyse } from 'chardet';
import { decode } from 'iconv-lite';

type Encoding = 'UTF-8' | 'UTF-16' | 'CP949';
type Decoded = { text: string; encoding: Encoding } | { badLine: number };

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/**
 * Decodes UTF-8, UTF-16 with or without a byte order mark, and CP949, the superset of EUC-KR that Korean
 * Windows writes. Removes a byte order mark.
 *
 * @returns the first line that is not UTF-8 if the bytes are text in none of them
 */
export function decodeText(bytes: Uint8Array): Decoded {
  const utf16 = decodeUtf16(bytes);
  if (utf16 !== null) return { text: utf16, encoding: 'UTF-16' };
  const utf8 = decodeUtf8(bytes);
  if (utf8 !== null) return { text: utf8, encoding: 'UTF-8' };
  const korean = decodeKorean(bytes);
  return korean === null ? { badLine: lineOfBadByte(bytes) } : { text: korean, encoding: 'CP949' };
}

/** A fatal decoder throws for invalid UTF-8. It removes a byte order mark. */
const UTF8 = new TextDecoder('utf-8', { fatal: true });

function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return UTF8.decode(bytes);
  } catch {
    return null;
  }
}

/** Bytes that are examined for the order of UTF-16. */
const SAMPLE = 4096;
/** The least share of ASCII, such as spaces, line ends and `---`, in a text. */
const ASCII_SHARE = 0.05;

function decodeUtf16(bytes: Uint8Array): string | null {
  const order = byteOrder(bytes);
  if (order === null || bytes.length % 2 === 1) return null;
  const text = decode(Buffer.from(bytes), order);
  return /\p{Surrogate}/u.test(text) ? null : text;
}

function byteOrder(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  // The high byte of ASCII is zero. UTF-8 text has no zero bytes.
  let [even, odd] = [0, 0];
  const length = Math.min(bytes.length, SAMPLE);
  for (let at = 0; at < length; at += 1) {
    if (bytes[at] !== 0) continue;
    if (at % 2 === 0) even += 1;
    else odd += 1;
  }
  if (even + odd < (length / 2) * ASCII_SHARE) return null;
  if (even === 0) return 'utf-16le';
  return odd === 0 ? 'utf-16be' : null;
}

/** Above this share of UTF-8 among the letters beyond ASCII, the bytes are damaged UTF-8. */
const DAMAGED_SHARE = 0.5;
/** The least share of Hangul: one that the detector agrees with, and one that is enough by itself. */
const HANGUL_SHARE = 0.5;
const SURE_HANGUL_SHARE = 0.9;
const EAST_ASIAN = /^(?:EUC-|GB|Big5|Shift_JIS|ISO-2022)/iu;

function decodeKorean(bytes: Uint8Array): string | null {
  const loose = new TextDecoder().decode(bytes);
  const beyondAscii = loose.match(/[^\0-\u007f]/gu)?.length ?? 0;
  const bad = loose.match(/\ufffd/gu)?.length ?? 0;
  if (beyondAscii - bad > beyondAscii * DAMAGED_SHARE) return null;
  const text = decode(Buffer.from(bytes), 'cp949');
  if (text.includes('\ufffd')) return null;
  const letters = text.match(/[^\0-\u007f]/gu)?.length ?? 0;
  const share = (text.match(/\p{Script=Hangul}/gu)?.length ?? 0) / letters;
  if (share >= SURE_HANGUL_SHARE) return text;
  const guess = analyse(bytes).find(({ name }) => EAST_ASIAN.test(name));
  return share >= HANGUL_SHARE && guess?.name === 'EUC-KR' ? text : null;
}

/** Finds the first line that is not UTF-8. Lines end at ASCII bytes, so each line can be decoded by itself. */
function lineOfBadByte(bytes: Uint8Array): number {
  let line = 1;
  let start = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at];
    const ends = byte === LINE_FEED || (byte === CARRIAGE_RETURN && bytes[at + 1] !== LINE_FEED);
    if (!ends) continue;
    if (decodeUtf8(bytes.subarray(start, at)) === null) return line;
    line += 1;
    start = at + 1;
  }
  return line;
}
