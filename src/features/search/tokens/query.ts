import { all, any, token, type Expression } from './expression';
import { isParticle, withoutParticle } from './particles';
import { grams, stemOf } from './tokens';
import { wordsOf } from './words';

// What a query costs rises with what is looked for: these bound it for whoever would make it costly.
/** Words of a query that are looked at. */
const MAX_WORDS = 8;
/** Syllables of a word that are looked at. */
const MAX_SYLLABLES = 10;
/** A query of more words than this is taken as it is typed. */
const MAX_FORGIVEN_WORDS = 4;
/** From this length on a word may have a letter wrong. */
export const FORGIVEN_FROM = 5;

/** A word of a query. */
export type Term =
  | { kind: 'letters'; word: string; stem: string }
  /** @property full as it was typed; `base` is without its particle */
  | { kind: 'syllables'; full: string[]; base: string[] };

/** The words of a query; none where it holds nothing to look for. */
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

/** Syllables that follow each other. */
function following(run: readonly string[]): Expression {
  if (run.length >= 3) return all(grams(run, 3).map((gram) => token(gram)));
  return token(run.join(''), run.length === 2);
}

const asSaid = (term: Term): Expression =>
  term.kind === 'letters' ? token(term.stem) : following(term.base);

/** Every word, with any particle. */
export const lookFor = (terms: readonly Term[]): Expression => all(terms.map(asSaid));

/** Every word, with the particle it was typed with; `null` where none was. */
export function lookForExactly(terms: readonly Term[]): Expression | null {
  const hasParticle = terms.some(
    (term) => term.kind === 'syllables' && term.full.length !== term.base.length,
  );
  if (!hasParticle) return null;
  return all(
    terms.map((term) => (term.kind === 'letters' ? token(term.stem) : following(term.full))),
  );
}

/** Words that a word in letters may have been meant for. */
export type Corrections = ReadonlyMap<string, readonly string[]>;

/** Whether a query may hold mistakes: one of many words costs too much to look for in other ways. */
export const isForgiven = (terms: readonly Term[]): boolean => terms.length <= MAX_FORGIVEN_WORDS;

/**
 * Every word with one letter wrong, where it is long enough for that; `null` where none is, and for
 * a query of many words.
 *
 * A syllable that is wrong, missing or too many leaves what stands before and after it; so does a
 * particle within what was typed as one word.
 */
export function lookForgivingly(
  terms: readonly Term[],
  corrections: Corrections,
): Expression | null {
  if (!isForgiven(terms)) return null;
  const others = terms.map((term) =>
    term.kind === 'letters'
      ? (corrections.get(term.word) ?? []).map((word) => token(stemOf(word)))
      : withoutOne(term.base),
  );
  if (others.every((ways) => ways.length === 0)) return null;
  return all(terms.map((term, at) => any([asSaid(term), ...(others[at] ?? [])])));
}

function withoutOne(run: readonly string[]): Expression[] {
  // Two words of two syllables each, written as one.
  const halves = [run.slice(0, 2), run.slice(2)];
  const ways =
    run.length === FORGIVEN_FROM - 1
      ? [halves]
      : run.length < FORGIVEN_FROM
        ? []
        : run.map((_, at) => [run.slice(0, at), run.slice(at + 1)]);
  return ways.map((parts) => all(parts.filter((part) => part.length >= 2).map(following)));
}
