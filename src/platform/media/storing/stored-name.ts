import { createHash, randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';

/**
 * The limit of the readable part in bytes. A file name may have 255. The longest prefix of a
 * version (`thumbnail_`), the hash and the extension take under 50.
 */
const MAX_STEM_BYTES = 150;

/**
 * The name of a stored file without its extension: the readable part of its own name in any script,
 * a hash of its content, and a random part. A new content changes the hash and thereby the address,
 * so clients may cache a file for ever. The random part separates two uploads of the same bytes, so
 * that deleting one keeps the other.
 *
 * @param name such as `한글.png`
 * @param filepath the path of the content
 */
export async function storedName(name: string, filepath: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(filepath), hash);
  const content = hash.digest('hex').slice(0, 16);
  return `${readablePart(name)}_${content}_${randomBytes(3).toString('hex')}`;
}

/** Keeps letters, marks and digits of any script in NFC, and replaces other characters by `_`. */
export function readablePart(name: string): string {
  const { name: stem } = path.parse(name.normalize('NFC'));
  // Without the lookbehind, a long run in the middle would take quadratic time.
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
 * Percent-encodes the characters of an address beyond ASCII, as RFC 3986 requires. Storage
 * providers return the name unencoded.
 */
export const encodedAddress = (url: string): string =>
  url.replace(/[^\0-\x7f]+/gu, (part) => encodeURIComponent(part));
