import { unzipSync } from 'fflate';
import { numberedLevels, stylesOf, targetsOf } from './parts';
import { htmlOf, IN_DOCUMENT, linesOf } from './to-html';
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

/** The largest part that is unpacked, in bytes. */
const MAX_PART = 20_000_000;
const MEDIA = /^word\/(media\/[^/]+\.(png|jpe?g|gif|webp))$/iu;

const NOTHING = '<x/>';

/**
 * Reads a document of Word.
 *
 * @throws Error if it is none, or is damaged
 */
export function readDocx(bytes: Uint8Array): DocxText {
  const wanted = new Set(Object.values(PARTS));
  const files = unzipSync(bytes, {
    filter: ({ name, originalSize }) =>
      originalSize <= MAX_PART && (wanted.has(name) || MEDIA.test(name)),
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
  return { html, text: linesOf(html), pictures: picturesIn(files) };
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
