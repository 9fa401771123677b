import { createHash, randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';

/**
 * Bytes of the readable part. A file name may have 255; the longest prefix of a variant
 * (`thumbnail_`), the hash and the extension take under 50.
 */
const MAX_STEM_BYTES = 150;

/**
 * The name under which a file is stored, without its extension: the readable part of its own name,
 * in any script, a hash of its content, and a random part. The hash changes the address when the
 * content changes, so caches may keep a file for ever. The random part keeps two uploads of the same
 * bytes apart: deleting one leaves the other.
 *
 * @param name such as `한글.png`
 * @param filepath where the content is
 */
export async function storedName(name: string, filepath: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(filepath), hash);
  const content = hash.digest('hex').slice(0, 16);
  return `${readablePart(name)}_${content}_${randomBytes(3).toString('hex')}`;
}

/** Letters, marks and digits of any script in NFC; everything else is a `_`. */
export function readablePart(name: string): string {
  const { name: stem } = path.parse(name.normalize('NFC'));
  // Without the lookbehind a long run in the middle would take quadratic time.
  const words = stem.replace(/[^\p{L}\p{M}\p{N}-]+/gu, '_').replace(/^[_-]+|(?<![_-])[_-]+$/g, '');
  return cutToBytes(words, MAX_STEM_BYTES) || 'file';
}

function cutToBytes(text: string, limit: number): string {
  let bytes = 0;
  let cut = '';
  for (const character of text) {
    bytes += Buffer.byteLength(character);
    if (bytes > limit) break;
    cut += character;
  }
  return cut;
}

/**
 * An address with everything beyond ASCII percent-encoded, as RFC 3986 asks. Storage providers
 * answer the name as it is.
 */
export const encodedAddress = (url: string): string =>
  url.replace(/[^\0-\x7f]+/gu, (part) => encodeURIComponent(part));
