import { unzipSync } from 'fflate';
import { MAX_PICTURE_BYTES } from '../pictures';
import { numberedLevels, stylesOf, targetsOf } from './parts';
import { escaped, htmlOf, IN_DOCUMENT, linesOf } from './to-html';
import { parseXml } from './xml';

/** The text of a document of Word, and its pictures by the addresses that the HTML names. */
export interface DocxText {
  html: string;
  /** Its lines, without formatting. */
  text: string;
  pictures: ReadonlyMap<string, File>;
}

const PARTS = {
  document: 'word/document.xml',
  styles: 'word/styles.xml',
  numbering: 'word/numbering.xml',
  relations: 'word/_rels/document.xml.rels',
};

/** The largest part of XML that is unpacked, in bytes. */
const MAX_PART = 5_000_000;
/** The most bytes that are unpacked of one document, and the most entries. */
const MAX_UNPACKED = 60_000_000;
const MAX_ENTRIES = 100;
const MEDIA = /^word\/(media\/[^/]+\.(png|jpe?g|gif|webp))$/iu;

const NOTHING = '<x/>';

/**
 * Reads a document of Word. Only its parts that have text, and the pictures that the text shows, are
 * unpacked, because a small file may claim to be endless. Pictures beyond the limits are missing.
 *
 * @throws Error if it is none, is damaged, or has a part that is too large
 */
export function readDocx(bytes: Uint8Array): DocxText {
  const left = { bytes: MAX_UNPACKED, entries: MAX_ENTRIES };
  const take = (size: number): boolean => {
    if (size > left.bytes || left.entries === 0) return false;
    left.bytes -= size;
    left.entries -= 1;
    return true;
  };
  const wanted = new Set(Object.values(PARTS));
  const files = unzipSync(bytes, {
    filter({ name, originalSize }) {
      if (!wanted.has(name)) return false;
      if (originalSize > MAX_PART || !take(originalSize))
        throw new Error(`The part ${name} of the document is too large.`);
      return true;
    },
  });
  const xmlOf = (name: string) => {
    const content = files[name];
    return parseXml(content === undefined ? NOTHING : new TextDecoder().decode(content));
  };
  if (files[PARTS.document] === undefined) throw new Error('The file has no text of Word.');
  const html = htmlOf(xmlOf(PARTS.document), {
    styles: stylesOf(xmlOf(PARTS.styles)),
    numbered: numberedLevels(xmlOf(PARTS.numbering)),
    targets: targetsOf(xmlOf(PARTS.relations)),
  });
  const shown = new Set(html.match(/(?<=<img src=")[^"]*/gu));
  const isShown = (name: string) =>
    shown.has(escaped(`${IN_DOCUMENT}${MEDIA.exec(name)?.[1] ?? ''}`));
  const media = unzipSync(bytes, {
    filter: ({ name, originalSize }) =>
      originalSize <= MAX_PICTURE_BYTES && isShown(name) && take(originalSize),
  });
  return { html, text: linesOf(html), pictures: picturesIn(media) };
}

function picturesIn(files: Readonly<Record<string, Uint8Array>>): Map<string, File> {
  const pictures = new Map<string, File>();
  for (const [path, content] of Object.entries(files)) {
    const [, target, ending = ''] = MEDIA.exec(path) ?? [];
    if (target === undefined) continue;
    const type = `image/${ending.toLowerCase().replace('jpg', 'jpeg')}`;
    const name = target.slice('media/'.length);
    pictures.set(`${IN_DOCUMENT}${target}`, new File([new Uint8Array(content)], name, { type }));
  }
  return pictures;
}
