import { createWriteStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Core } from '@strapi/strapi';
import { fetch } from 'undici';
import { mediaSettings } from '../settings';
import { failingWith, PictureFailure } from './failure';
import { signedFile, type FileRow } from '../../../strapi';

const TIMEOUT_MS = 60_000;

/**
 * Finds the content of a stored file on this machine, or downloads it from the storage.
 *
 * @param folder for a downloaded file
 * @returns its path
 * @throws PictureFailure
 */
export async function readOriginal(
  strapi: Core.Strapi,
  file: FileRow,
  folder: string,
): Promise<string> {
  const { maxBytes } = mediaSettings(strapi);
  return failingWith('ORIGINAL_UNAVAILABLE', async () => {
    if (file.url.startsWith('/')) {
      const filepath = path.join(strapi.dirs.static.public, decodeURIComponent(file.url));
      await stat(filepath);
      return filepath;
    }
    const { url } = await signedFile(strapi, file);
    const response = await fetch(url, { signal: AbortSignal.timeout(TIMEOUT_MS) });
    if (!response.ok || response.body === null) {
      throw new Error(`The storage answered with status ${String(response.status)}.`);
    }
    const target = path.join(folder, 'original');
    await pipeline(Readable.fromWeb(response.body), atMost(maxBytes), createWriteStream(target));
    return target;
  });
}

/** Passes a stream on, and fails when it exceeds a number of bytes. */
function atMost(maxBytes: number): Transform {
  let bytes = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.byteLength;
      if (bytes > maxBytes) done(new PictureFailure('TOO_LARGE'));
      else done(null, chunk);
    },
  });
}
