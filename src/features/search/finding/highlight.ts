import { grams, stemOf, withoutAccents, type Corrections, type Term } from '../tokens';

/** The approximate length of an excerpt, in characters. */
const LENGTH = 180;
/** Characters of the excerpt before the first match. */
const BEFORE = 50;

/** A position in a text that matches words of a query. */
interface Match {
  start: number;
  end: number;
  /** The indexes of the matching terms. */
  terms: readonly number[];
}

/** Finds the words of a query in an unnormalised text. */
export type Finder = (text: string) => Match[];

/**
 * Creates a finder for the terms of a query.
 *
 * @param corrections the corrections that the search used
 */
export function finderOf(terms: readonly Term[], corrections: Corrections): Finder {
  const stems = new Map<string, number[]>();
  const runs = new Map<string, number[]>();
  for (const [at, term] of terms.entries()) {
    if (term.kind === 'letters') {
      for (const word of [term.word, ...(corrections.get(term.word) ?? [])]) {
        addTo(stems, stemOf(word), at);
      }
    } else addTo(runs, term.base.join(''), at);
  }
  // If the search assumed a typo, or if the words are separate in the text, only pairs can be highlighted.
  for (const [at, term] of terms.entries()) {
    if (term.kind === 'syllables' && term.base.length >= 4) {
      for (const pair of grams(term.base, 2)) addTo(runs, pair, at);
    }
  }
  const syllables =
    runs.size === 0
      ? null
      : new RegExp(
          [...runs.keys()]
            .sort((a, b) => b.length - a.length)
            .map(spaced)
            .join('|'),
          'gu',
        );
  // A stem begins with the first letter of its word, so most words of a text need not be stemmed.
  const beginnings = new Set([...stems.keys()].map((stem) => stem.charAt(0)));
  const termsOfWord = (word: string): readonly number[] => {
    const first = word.charAt(0);
    if (first < '\u0080' && !beginnings.has(first.toLowerCase())) return [];
    const plain = withoutAccents(word.normalize('NFKC').toLowerCase());
    return beginnings.has(plain.charAt(0)) ? (stems.get(stemOf(plain)) ?? []) : [];
  };
  return (text) => {
    const found: Match[] = [];
    for (const { 0: word, index } of stems.size === 0 ? [] : text.matchAll(LETTERS)) {
      const matching = termsOfWord(word);
      if (matching.length > 0)
        found.push({ start: index, end: index + word.length, terms: matching });
    }
    if (syllables !== null) {
      for (const { 0: run, index } of text.matchAll(syllables)) {
        const matching = runs.get(run.replaceAll(/\s/g, '')) ?? [];
        found.push({ start: index, end: index + run.length, terms: matching });
      }
    }
    return found.sort((one, other) => one.start - other.start || other.end - one.end);
  };
}

function addTo(terms: Map<string, number[]>, word: string, term: number): void {
  terms.set(word, [...(terms.get(word) ?? []), term]);
}

const LETTERS =
  /(?:(?![\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])[\p{L}\p{M}\p{N}])+/gu;

/** Builds a pattern for syllables with optional spaces. Syllables are letters, so nothing is escaped. */
const spaced = (run: string): string => Array.from(run).join(String.raw`\s{0,3}`);

/** A part of a text as HTML, and the number of different terms that the outsidePair text contains. */
export interface Excerpt {
  html: string;
  kinds: number;
}

/**
 * Returns an excerpt of the text with the most words, as HTML: words are in `<mark>`, everything else is
 * escaped.
 *
 * @param texts by importance; the first is used if none contains a word
 * @param enough the number of terms of the query
 */
export function excerptOf(texts: readonly string[], find: Finder, enough: number): Excerpt {
  let best = { text: '', ranges: [] as Match[], kinds: -1 };
  for (const raw of texts) {
    const text = raw.normalize('NFC').replaceAll(/\s+/g, ' ').trim();
    if (text === '') continue;
    const ranges = find(text);
    const kinds = new Set(ranges.flatMap((match) => match.terms)).size;
    if (kinds > best.kinds) best = { text, ranges, kinds };
    if (kinds >= enough) break;
  }
  return { html: excerpt(best.text, best.ranges), kinds: best.kinds };
}

function excerpt(text: string, ranges: readonly Match[]): string {
  const from = wordStart(text, Math.max(0, (ranges[0]?.start ?? 0) - BEFORE));
  const to = wordEnd(text, Math.min(text.length, from + LENGTH));
  let html = from > 0 ? '…' : '';
  let at = from;
  for (const { start, end } of ranges) {
    if (start < at || end > to) continue;
    html += `${escape(text.slice(at, start))}<mark>${escape(text.slice(start, end))}</mark>`;
    at = end;
  }
  return html + escape(text.slice(at, to)) + (to < text.length ? '…' : '');
}

/** Moves the beginning of an excerpt after the next space, if one is near. */
function wordStart(text: string, at: number): number {
  if (at === 0) return 0;
  const space = text.indexOf(' ', at);
  return space !== -1 && space - at < BEFORE / 2 ? space + 1 : outsidePair(text, at);
}

function wordEnd(text: string, at: number): number {
  if (at === text.length) return at;
  const space = text.lastIndexOf(' ', at);
  return at - space < BEFORE / 2 ? space : outsidePair(text, at);
}

/** Moves a position out of a surrogate pair. */
const outsidePair = (text: string, at: number): number =>
  /[\uDC00-\uDFFF]/.test(text.charAt(at)) ? at - 1 : at;

const ESCAPES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escape = (text: string): string =>
  text.replaceAll(/[&<>"']/g, (character) => ESCAPES[character] ?? '');
