import { createHash, type Hash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { pipeline as passOn, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';

/** The size and the SHA-256 of bytes, in hexadecimal. */
export interface Digest {
  bytes: number;
  sha256: string;
}

export type Chunks = AsyncIterable<Uint8Array | string>;

/** The digest of bytes that pass. */
class Meter {
  bytes = 0;
  readonly #hash: Hash = createHash('sha256');

  async *watch(chunks: Chunks): AsyncGenerator<Uint8Array | string> {
    for await (const chunk of chunks) {
      this.add(chunk);
      yield chunk;
    }
  }

  add(chunk: Uint8Array | string): void {
    this.bytes += typeof chunk === 'string' ? Buffer.byteLength(chunk) : chunk.length;
    this.#hash.update(chunk);
  }

  result(): Digest {
    return { bytes: this.bytes, sha256: this.#hash.digest('hex') };
  }
}

/** The fastest level: a backup of a small machine is bound by its processor. */
const GZIP = { level: 1 };

/**
 * Writes a new file and waits until it is on the disk.
 *
 * @returns the digest of what was given, and of the file, which is compressed
 */
export async function writeCompressed(
  file: string,
  chunks: Chunks,
): Promise<{ content: Digest; file: Digest }> {
  const content = new Meter();
  const written = new Meter();
  await pipeline(
    chunks,
    (given: Chunks) => content.watch(given),
    createGzip(GZIP),
    (given: Chunks) => written.watch(given),
    createWriteStream(file, { flags: 'wx', flush: true }),
  );
  return { content: content.result(), file: written.result() };
}

/** Writes a new file as it is, and waits until it is on the disk. */
export async function writeHashed(file: string, chunks: Chunks): Promise<Digest> {
  const meter = new Meter();
  await pipeline(
    chunks,
    (given: Chunks) => meter.watch(given),
    createWriteStream(file, { flags: 'wx', flush: true }),
  );
  return meter.result();
}

/** Reads bytes to their end. */
export async function digestOf(chunks: Chunks): Promise<Digest> {
  const meter = new Meter();
  for await (const chunk of chunks) meter.add(chunk);
  return meter.result();
}

export const digestOfFile = (file: string): Promise<Digest> => digestOf(createReadStream(file));

/** The content of a file that `writeCompressed` wrote. */
export function readCompressed(file: string): Readable {
  const content = createGunzip();
  // If the file cannot be read, reading `content` fails with the same error.
  passOn(createReadStream(file), content, () => undefined);
  return content;
}

/** Waits until the names in a folder are on the disk. Windows has no such call. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
