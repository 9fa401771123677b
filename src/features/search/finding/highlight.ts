import { grams, stemOf, withoutAccents, type Corrections, type Term } from '../tokens';

/** Characters of an excerpt, about. */
const LENGTH = 180;
/** Of these, before the first word that was found. */
const BEFORE = 50;

/** Where a text holds words of a query. */
interface Match {
  start: number;
  end: number;
  /** Which of the terms of the query it is of. */
  terms: readonly number[];
}

/** Finds the words of a query in a text as it is written. */
export type Finder = (text: string) => Match[];

/** @param corrections what words of the query were taken for */
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
  // Where a mistake was forgiven, or the words stand apart, their parts are what can be shown.
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
  // A stem begins as its word does, and most words of a text need no stem to be told apart then.
  const beginnings = new Set([...stems.keys()].map((stem) => stem.charAt(0)));
  const meantBy = (word: string): readonly number[] => {
    const first = word.charAt(0);
    if (first < '\u0080' && !beginnings.has(first.toLowerCase())) return [];
    const plain = withoutAccents(word.normalize('NFKC').toLowerCase());
    return beginnings.has(plain.charAt(0)) ? (stems.get(stemOf(plain)) ?? []) : [];
  };
  return (text) => {
    const found: Match[] = [];
    for (const { 0: word, index } of stems.size === 0 ? [] : text.matchAll(LETTERS)) {
      const meant = meantBy(word);
      if (meant.length > 0) found.push({ start: index, end: index + word.length, terms: meant });
    }
    if (syllables !== null) {
      for (const { 0: run, index } of text.matchAll(syllables)) {
        const meant = runs.get(run.replaceAll(/\s/g, '')) ?? [];
        found.push({ start: index, end: index + run.length, terms: meant });
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

/** Syllables, over spaces between them. They are letters, which mean themselves in a pattern. */
const spaced = (run: string): string => Array.from(run).join(String.raw`\s{0,3}`);

/** A part of a text to show, and how many of the terms of the query its text holds. */
export interface Excerpt {
  html: string;
  kinds: number;
}

/**
 * An excerpt of the text that holds most of the words: plain text in which the words stand in
 * `<mark>` and everything else is escaped, so that it can be shown as HTML.
 *
 * @param texts the more telling ones first; the first is shown where none holds a word
 * @param enough how many terms the query has
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

/** A place where an excerpt may begin: after a space, if there is one near. */
function wordStart(text: string, at: number): number {
  if (at === 0) return 0;
  const space = text.indexOf(' ', at);
  return space !== -1 && space - at < BEFORE / 2 ? space + 1 : whole(text, at);
}

function wordEnd(text: string, at: number): number {
  if (at === text.length) return at;
  const space = text.lastIndexOf(' ', at);
  return at - space < BEFORE / 2 ? space : whole(text, at);
}

/** Not between the two halves of a character. */
const whole = (text: string, at: number): number =>
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
