import type { Findings } from '../findings';
import type { FieldReader } from './reader';

export interface TaxonomyFields {
  tags: string[];
  category: string | null;
  author: string | null;
}

/** The longest name of an author, a category or a tag. */
const MAX_NAME = 100;

/**
 * Reads tags, categories and authors. The first category is that of the article, and the others become
 * tags. An article has one author.
 *
 * @param spaced whether `tags` and `categories` in a text are separated by spaces, as Jekyll does
 */
export function readTaxonomy(
  reader: FieldReader,
  spaced: boolean,
  findings: Findings,
): TaxonomyFields {
  const isSpaced = (key: string) => spaced && (key === 'tags' || key === 'categories');
  const bySpace = (text: string) => text.split(/\s+/u);
  const isList = (text: string) => text.includes(',') || /^(?:#\S+\s+)+#\S+$/u.test(text.trim());
  const tags = reader.texts('tags', 'tags', (text, key) => {
    if (text.includes(',')) return text.split(',');
    return isSpaced(key) || isList(text) ? bySpace(text) : [text];
  });
  // Only Jekyll's categories are split: a name may contain a comma (`Kim, Jr.`).
  const categories = reader.texts('category', 'category', (text, key) =>
    isSpaced(key) ? text.split(text.includes(',') ? ',' : /\s+/u) : [text],
  );
  const isNamed = reader
    .all('series')
    .every(({ value }) => [value].flat().every((one) => typeof one === 'string'));
  const series = isNamed ? reader.texts('series', 'series', (text) => [text]) : [];
  const authors = reader.texts('author', 'author', (text) => [text]);
  const lineOf = (part: string) => findings.lines[part] ?? 1;
  if (authors.length > 1) {
    const others = authors.slice(1).join(', ');
    findings.conversion(lineOf('author'), 'further authors', 'nothing', others);
  }
  if (categories.length > 1) findings.conversion(lineOf('category'), 'further categories', 'tags');
  if (series.length > 0) findings.conversion(lineOf('series'), 'series', 'tag');
  const all = [...tags, ...categories.slice(1), ...series].map((tag) => tag.replace(/^#/u, ''));
  return {
    tags: fitting([...new Set(all)], 'tag', lineOf('tags'), findings),
    category: fitting(categories.slice(0, 1), 'category', lineOf('category'), findings)[0] ?? null,
    author: fitting(authors.slice(0, 1), 'author', lineOf('author'), findings)[0] ?? null,
  };
}

/** Names without those that are blank, or that nothing could have. */
function fitting(names: string[], what: string, line: number, findings: Findings): string[] {
  for (const name of names.filter(({ length }) => length > MAX_NAME)) {
    findings.conversion(line, `${what} of more than ${MAX_NAME} characters`, 'nothing', name);
  }
  return names.filter(({ length }) => length > 0 && length <= MAX_NAME);
}
