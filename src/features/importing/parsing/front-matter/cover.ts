import type { Findings } from '../findings';
import type { ParsedCover } from '../parsed-article';
import { oneLine } from '../text';
import type { FrontTable, FrontValue } from './front-values';
import { normalKey } from './keys';
import { textOf, type FieldReader } from './reader';

const ADDRESSES = ['image', 'src', 'url', 'path', 'file', 'filename', 'feature', 'teaser'];
const TEXTS = ['alt', 'alttext', 'imagealt', 'alternativetext', 'description'];

interface Picture {
  url: string;
  byName?: boolean;
  alternativeText: string | null;
  /** The keys in the table of the picture that were read. */
  parts: string[];
}

/** Reads the first picture of the front matter: an address, a list of them, or a table with one. */
export function readCover(reader: FieldReader, findings: Findings): ParsedCover | null {
  for (const entry of reader.all('cover')) {
    const picture = pictureIn(entry.value);
    if (picture === null) continue;
    if (entry.value instanceof Map) {
      for (const part of picture.parts) reader.use({ ...entry, key: `${entry.key}.${part}` });
    } else reader.use(entry);
    const text = reader.entry('coverText', ({ value }) => typeof value === 'string');
    const alternativeText = picture.alternativeText ?? textOf(text) ?? '';
    findings.locate('cover', entry.line);
    const { url, byName } = picture;
    return {
      url,
      ...(byName === undefined ? {} : { byName }),
      alternativeText: oneLine(alternativeText),
      line: entry.line,
    };
  }
  return null;
}

function pictureIn(value: FrontValue): Picture | null {
  if (typeof value === 'string') {
    const url = value.trim();
    // `featured: true` is no picture.
    const isPath = /[./]/u.test(url);
    return isPath ? { ...addressIn(url), alternativeText: null, parts: [] } : null;
  }
  if (Array.isArray(value)) return pictureIn(value[0] ?? null);
  if (!(value instanceof Map)) return null;
  const address = partOf(value, ADDRESSES);
  if (address === null) return null;
  const text = partOf(value, TEXTS);
  return {
    ...addressIn(address.text),
    alternativeText: text?.text ?? null,
    parts: text === null ? [address.key] : [address.key, text.key],
  };
}

/** Obsidian writes `[[picture.png]]`, and Jekyll `{{ site.baseurl }}/picture.png`. */
function addressIn(written: string): { url: string; byName?: true } {
  const address = written.trim().replace(/^\{\{[^{}]*\}\}/u, '');
  const named = /^!?\[\[([^[\]|]+)(?:\|[^[\]]*)?\]\]$/u.exec(address)?.[1];
  return named === undefined ? { url: address } : { url: named, byName: true };
}

function partOf(table: FrontTable, names: readonly string[]): { key: string; text: string } | null {
  for (const name of names) {
    for (const [key, value] of table) {
      const isText = typeof value === 'string' && value.trim() !== '';
      if (normalKey(key) === name && isText) return { key, text: value };
    }
  }
  return null;
}
