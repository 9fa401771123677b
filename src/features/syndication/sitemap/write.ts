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

/** A sitemap as it is kept: a thirtieth of what it is when read. */
export interface WrittenSitemap {
  gzip: Buffer;
  /** Of the content, whatever it is sent as. */
  hash: string;
}

/** Addresses of parts. */
export const writeIndex = (parts: IndexItem[]): Promise<WrittenSitemap> =>
  write(parts, new SitemapIndexStream());

export const writeSitemap = (entries: AsyncIterable<SitemapItemLoose>): Promise<WrittenSitemap> =>
  write(
    entries,
    new SitemapStream({
      xmlns: { news: true, xhtml: true, image: false, video: false },
      // What it would complain about is checked before; it would write to the console.
      level: ErrorLevel.SILENT,
    }),
  );

/** Never whole in memory but compressed: fifty thousand entries are some twenty megabytes. */
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

/** The library hands on each tag by itself, and zlib takes as long for a tag as for a page. */
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
