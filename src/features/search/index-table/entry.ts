import { createHash } from 'node:crypto';
import { MIN_TYPO_LENGTH, tokensOf, wordsOf } from '../tokens';

/**
 * Increase it when the tokens of the same article change. Every index is then rebuilt. Processes of an
 * older version leave the newer index alone.
 */
export const INDEX_VERSION = 2;

/** https://www.postgresql.org/docs/18/textsearch-limitations.html */
const MAX_TOKEN_BYTES = 900_000;

/** Prefixes of the tokens of each part. Normalised texts do not contain them as letters or digits. */
export const MARKS = { title: '¹', titleAndSummary: '²', titleToLead: '³', anywhere: '' };
/** The prefix of the tokens of facets and locales. */
const FACET_MARK = '§';

/** The content of an article in one locale that search uses. */
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

/** An article as the index stores it. */
export interface Entry {
  documentId: string;
  locale: string;
  publicationDate: string;
  facets: string[];
  head: string[];
  tokens: string[];
  /** Words in letters that are long enough for corrections. */
  words: string[];
  digest: string;
}

/** The prefixes of the tokens of facets. */
export const FACETS = {
  author: `${FACET_MARK}a`,
  category: `${FACET_MARK}c`,
  tag: `${FACET_MARK}t`,
} as const;
export type Facet = keyof typeof FACETS;

/** The token of the articles with an author, a category or a tag. */
export const facetToken = (facet: Facet, documentId: string): string => FACETS[facet] + documentId;

/** Replaces punctuation, because SQLite's tokenizer would split a code such as `pt-BR`. */
export const localeToken = (locale: string): string =>
  `${FACET_MARK}l${locale.toLowerCase().replaceAll(/[^a-z0-9]/g, '÷')}`;

/** Builds the index entry of an article. */
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
      .filter(({ text, kind }) => kind === 'letters' && text.length >= MIN_TYPO_LENGTH)
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
 * Drops tokens beyond the size of PostgreSQL's `tsvector`, beginning with the end of the body. Past one
 * megabyte PostgreSQL itself loses some without an error.
 */
function bounded(tokens: string[]): string[] {
  let bytes = 0;
  return tokens.filter((token) => (bytes += Buffer.byteLength(token)) <= MAX_TOKEN_BYTES);
}

const union = (one: ReadonlySet<string>, other: ReadonlySet<string>) => new Set([...one, ...other]);
const mark = (tokens: ReadonlySet<string>, sign: string) =>
  [...tokens].map((token) => sign + token);
