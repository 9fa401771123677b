import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { extractFromXml } from '@extractus/feed-extractor';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import FeedParser from 'feedparser';
import jsonFeedSchema from 'jsonfeed-schema/schema-v1.1.json';
import RssParser from 'rss-parser';
import { validateXML } from 'xmllint-wasm';

/** What is wrong with a document, by a grammar of `tests/support/grammars`; none where nothing is. */
export async function xmlFaults(
  grammar: 'rss' | 'atom' | 'sitemap',
  document: string,
): Promise<string[]> {
  const schema = await readFile(join(__dirname, 'grammars', `${grammar}.rng`), 'utf8');
  const { errors } = await validateXML({
    xml: [{ fileName: 'document.xml', contents: document }],
    schema: [schema],
    extension: 'relaxng',
  });
  return errors.map(({ message }) => message);
}

/** What is wrong with a JSON Feed 1.1, by the published schema. */
export function jsonFeedFaults(document: string): string[] {
  const ajv = new Ajv({ allErrors: true, strict: false });
  addFormats(ajv);
  const validate = ajv.compile(jsonFeedSchema as object);
  validate(JSON.parse(document));
  return (validate.errors ?? []).map(
    ({ instancePath, message }) => `${instancePath} ${message ?? ''}`,
  );
}

/** RSS or Atom as `rss-parser` reads it. */
export const readByRssParser = (document: string) => new RssParser().parseString(document);

/** The descriptions of RSS or Atom as `@extractus/feed-extractor` reads them. */
export const readByExtractor = (document: string): string =>
  (extractFromXml(document, { descriptionMaxLen: 0 }).entries ?? [])
    .map(({ description }) => description ?? '')
    .join('\n');

/** The articles of RSS or Atom as `feedparser` reads them. */
export async function readByFeedparser(document: string): Promise<FeedParser.Item[]> {
  const items: FeedParser.Item[] = [];
  const reader: AsyncIterable<FeedParser.Item> = Readable.from([document]).pipe(new FeedParser({}));
  for await (const item of reader) items.push(item);
  return items;
}
