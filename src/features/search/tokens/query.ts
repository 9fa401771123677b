import { all, any, token, type Expression } from './expression';
import { isParticle, withoutParticle } from './particles';
import { grams, stemOf } from './tokens';
import { wordsOf } from './words';

// These limits bound the cost of a query.
/** Words of a query that are used. */
const MAX_WORDS = 8;
/** Syllables of a word that are used. */
const MAX_SYLLABLES = 10;
/** Typos are not corrected in a query with more words. */
const MAX_TYPO_WORDS = 4;
/** The shortest word that may have a typo. */
export const MIN_TYPO_LENGTH = 5;

/** A word of a query. */
export type Term =
  | { kind: 'letters'; word: string; stem: string }
  /** `full` is the typed word, `base` the word without its particle. */
  | { kind: 'syllables'; full: string[]; base: string[] };

/** Splits a query into terms. Returns an empty list if it has no words. */
export function termsOf(query: string): Term[] {
  const terms = new Map<string, Term>();
  for (const { text, kind, attached } of wordsOf(query)) {
    if (kind === 'letters') {
      terms.set(text, { kind, word: text, stem: stemOf(text) });
    } else if (!(attached && isParticle(text))) {
      const [full, base] = [text, withoutParticle(text)].map((word) =>
        Array.from(word).slice(0, MAX_SYLLABLES),
      );
      terms.set(text, { kind, full: full ?? [], base: base ?? [] });
    }
  }
  return [...terms.values()].slice(0, MAX_WORDS);
}

/** Matches consecutive syllables. */
function consecutive(run: readonly string[]): Expression {
  if (run.length >= 3) return all(grams(run, 3).map((gram) => token(gram)));
  return token(run.join(''), run.length === 2);
}

const expressionOfTerm = (term: Term): Expression =>
  term.kind === 'letters' ? token(term.stem) : consecutive(term.base);

/** Matches every word, with any particle. */
export const expressionOf = (terms: readonly Term[]): Expression =>
  all(terms.map(expressionOfTerm));

/** Matches every word with the typed particle. Returns `null` if no word has a particle. */
export function exactExpressionOf(terms: readonly Term[]): Expression | null {
  const hasParticle = terms.some(
    (term) => term.kind === 'syllables' && term.full.length !== term.base.length,
  );
  if (!hasParticle) return null;
  return all(
    terms.map((term) => (term.kind === 'letters' ? token(term.stem) : consecutive(term.full))),
  );
}

/** The possible corrections of each word in letters. */
export type Corrections = ReadonlyMap<string, readonly string[]>;

/** Whether typos in a query are corrected. For many words that would cost too much. */
export const allowsTypos = (terms: readonly Term[]): boolean => terms.length <= MAX_TYPO_WORDS;

/**
 * Matches every word with at most one wrong letter. Returns `null` if no word is long enough, or for a
 * query of many words.
 *
 * A wrong, missing or additional syllable leaves the parts before and after it unchanged. So does a
 * particle within a word that was typed without it.
 */
export function typoExpressionOf(
  terms: readonly Term[],
  corrections: Corrections,
): Expression | null {
  if (!allowsTypos(terms)) return null;
  const others = terms.map((term) =>
    term.kind === 'letters'
      ? (corrections.get(term.word) ?? []).map((word) => token(stemOf(word)))
      : withOneSyllableWrong(term.base),
  );
  if (others.every((ways) => ways.length === 0)) return null;
  return all(terms.map((term, at) => any([expressionOfTerm(term), ...(others[at] ?? [])])));
}

function withOneSyllableWrong(run: readonly string[]): Expression[] {
  // Two words of two syllables each may be typed as one.
  const halves = [run.slice(0, 2), run.slice(2)];
  const ways =
    run.length === MIN_TYPO_LENGTH - 1
      ? [halves]
      : run.length < MIN_TYPO_LENGTH
        ? []
        : run.map((_, at) => [run.slice(0, at), run.slice(at + 1)]);
  return ways.map((parts) => all(parts.filter((part) => part.length >= 2).map(consecutive)));
}
