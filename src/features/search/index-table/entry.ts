import { createHash } from 'node:crypto';
import { FORGIVEN_FROM, tokensOf, wordsOf } from '../tokens';

/**
 * Raised when the same article is to give other tokens: every index is then made again. Versions
 * before leave that index alone, and follow changes by a name of their own.
 */
export const INDEX_VERSION = 2;

/** https://www.postgresql.org/docs/18/textsearch-limitations.html */
const MAX_TOKEN_BYTES = 900_000;

/** Marks that set apart tokens of a part; none is a letter or a digit of a normalised text. */
export const MARKS = { title: '¹', titleAndSummary: '²', titleToLead: '³', anywhere: '' };
/** The mark of what an article is filed under. */
const FILED = '§';

/** An article in one language, as far as search knows it. */
export interface Searchable {
  documentId: string;
  locale: string;
  publicationDate: string;
  title: string;
  summary: string;
  lead: string;
  body: string;
  author: string | null;
  category: string | null;
  tags: string[];
}

/** What is kept of an article. */
export interface Entry {
  documentId: string;
  locale: string;
  publicationDate: string;
  facets: string[];
  head: string[];
  tokens: string[];
  /** Words in letters that are long enough to be mistyped. */
  words: string[];
  digest: string;
}

/** The kinds of what an article is filed under, as their tokens begin. */
export const FACETS = { author: `${FILED}a`, category: `${FILED}c`, tag: `${FILED}t` } as const;
export type Facet = keyof typeof FACETS;

export const facetToken = (facet: Facet, documentId: string): string => FACETS[facet] + documentId;
/** The tokenizer of SQLite would split a code such as `pt-BR`. */
export const localeToken = (locale: string): string =>
  `${FILED}l${locale.toLowerCase().replaceAll(/[^a-z0-9]/g, '÷')}`;

/** What is kept of an article, from what it says. */
export function entryOf(article: Searchable): Entry {
  const title = tokensOf(article.title);
  const head = union(title, tokensOf(article.summary));
  const opening = union(head, tokensOf(article.lead));
  const body = tokensOf(article.body);
  const { documentId, locale, publicationDate, author, category, tags } = article;
  const facets = [
    ...(author === null ? [] : [facetToken('author', author)]),
    ...(category === null ? [] : [facetToken('category', category)]),
    ...tags.map((tag) => facetToken('tag', tag)),
  ];
  const tokens = bounded([
    localeToken(locale),
    ...facets,
    ...mark(title, MARKS.title),
    ...mark(head, MARKS.titleAndSummary),
    ...mark(opening, MARKS.titleToLead),
    ...union(opening, body),
  ]);
  const digest = createHash('sha256')
    .update(JSON.stringify([INDEX_VERSION, publicationDate, tokens]))
    .digest('hex');
  const texts = [article.title, article.summary, article.lead, article.body].join('\n');
  const words = new Set(
    wordsOf(texts)
      .filter(({ text, kind }) => kind === 'letters' && text.length >= FORGIVEN_FROM)
      .map(({ text }) => text),
  );
  return {
    documentId,
    locale,
    publicationDate,
    facets,
    head: [...head],
    tokens,
    words: [...words],
    digest,
  };
}

/**
 * As many tokens as an index entry of PostgreSQL holds: past a megabyte it loses some in silence.
 * What stands last in the body goes first.
 */
function bounded(tokens: string[]): string[] {
  let bytes = 0;
  return tokens.filter((token) => (bytes += Buffer.byteLength(token)) <= MAX_TOKEN_BYTES);
}

const union = (one: ReadonlySet<string>, other: ReadonlySet<string>) => new Set([...one, ...other]);
const mark = (tokens: ReadonlySet<string>, sign: string) =>
  [...tokens].map((token) => sign + token);
