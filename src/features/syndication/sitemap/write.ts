import { createHash } from 'node:crypto';
import { Readable, type Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import {
  ErrorLevel,
  SitemapIndexStream,
  SitemapStream,
  type IndexItem,
  type SitemapItemLoose,
} from 'sitemap';

/** A compressed sitemap. It has a thirtieth of the original size. */
export interface WrittenSitemap {
  gzip: Buffer;
  /** The hash of the uncompressed content. */
  hash: string;
}

/** Writes an index of the addresses of parts. */
export const writeIndex = (parts: IndexItem[]): Promise<WrittenSitemap> =>
  write(parts, new SitemapIndexStream());

/** Writes a sitemap. */
export const writeSitemap = (entries: AsyncIterable<SitemapItemLoose>): Promise<WrittenSitemap> =>
  write(
    entries,
    new SitemapStream({
      xmlns: { news: true, xhtml: true, image: false, video: false },
      // The entries are already valid. On other levels the library writes to the console.
      level: ErrorLevel.SILENT,
    }),
  );

/** Compresses while it writes: 50,000 entries have about twenty megabytes uncompressed. */
async function write(
  entries: Iterable<unknown> | AsyncIterable<unknown>,
  toXml: Transform,
): Promise<WrittenSitemap> {
  const compressed: Buffer[] = [];
  const hash = createHash('sha256');
  await pipeline(
    Readable.from(entries),
    toXml,
    async function* (tags: AsyncIterable<unknown>) {
      for await (const chunk of joined(tags)) {
        hash.update(chunk);
        yield chunk;
      }
    },
    createGzip(),
    async (chunks: AsyncIterable<Buffer>) => {
      for await (const chunk of chunks) compressed.push(chunk);
    },
  );
  return { gzip: Buffer.concat(compressed), hash: hash.digest('base64url').slice(0, 22) };
}

const CHUNK = 65_536;

/** Joins small chunks. The library emits each tag separately, and each call of zlib has a fixed cost. */
async function* joined(tags: AsyncIterable<unknown>): AsyncGenerator<string> {
  let text = '';
  for await (const tag of tags) {
    text += String(tag);
    if (text.length < CHUNK) continue;
    yield text;
    text = '';
  }
  yield text;
}
