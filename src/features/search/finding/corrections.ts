import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { runSql } from '../sql';
import { FORGIVEN_FROM, isOneLetterAway, type Corrections, type Term } from '../tokens';

/** Words compared for each half of one word of a query. */
const MAX_COMPARED = 2000;
/** A number is meant as it is typed, and so is a word with one in it, such as that of a model. */
const DIGIT = /\p{N}/u;
/** Words taken for what was meant. */
const MAX_MEANT = 20;
/** Sorts after every word that begins with what stands before it. */
const LAST = '\u{10FFFF}';

/**
 * Words of articles that are one letter away from the words of a query. Whatever the letter, the
 * first or the second half of the word is right: so an index of how words begin, and one of how they
 * end, find all that there are.
 */
export async function correctionsOf(
  strapi: Core.Strapi,
  terms: readonly Term[],
): Promise<Corrections> {
  const corrections = new Map<string, string[]>();
  for (const term of terms) {
    if (term.kind !== 'letters' || term.word.length < FORGIVEN_FROM - 1) continue;
    if (DIGIT.test(term.word)) continue;
    corrections.set(term.word, await wordsLike(strapi, term.word));
  }
  return corrections;
}

async function wordsLike(strapi: Core.Strapi, word: string): Promise<string[]> {
  const letters = Array.from(word);
  const half = Math.floor(letters.length / 2);
  const start = letters.slice(0, half).join('');
  // Two letters that were exchanged may be one of each half.
  const end = letters
    .slice(half + 1)
    .reverse()
    .join('');
  const lengths = [letters.length - 1, letters.length + 1];
  const rows = await runSql(
    strapi,
    z.object({ word: z.string() }),
    // A limit for each, or the words that share one half would crowd out those that share the other.
    `select word from (select word from threeline_search_words
       where word >= ? and word < ? and length(word) between ? and ? limit ${String(MAX_COMPARED)}) as starting
     union select word from (select word from threeline_search_words
       where reversed >= ? and reversed < ? and length(word) between ? and ? limit ${String(MAX_COMPARED)}) as ending`,
    [start, start + LAST, ...lengths, end, end + LAST, ...lengths],
  );
  return rows
    .map((row) => row.word)
    .filter((other) => other.length >= FORGIVEN_FROM && !DIGIT.test(other))
    .filter((other) => isOneLetterAway(word, other))
    .sort()
    .slice(0, MAX_MEANT);
}
