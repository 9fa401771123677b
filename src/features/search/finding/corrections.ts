import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { runSql } from '../sql';
import { MIN_TYPO_LENGTH, isOneLetterAway, type Corrections, type Term } from '../tokens';

/** Words that are compared for each half of a word. */
const MAX_COMPARED = 2000;
/** Numbers, and words that contain one such as the name of a model, are never corrected. */
const DIGIT = /\p{N}/u;
/** Corrections of one word. */
const MAX_CORRECTIONS = 20;
/** Appended to a prefix, it sorts after every word with that prefix. */
const LAST = '\u{10FFFF}';

/**
 * Finds words of articles that differ in one letter from the words of a query. Wherever that letter is,
 * the other half of the word is right. An index of words and one of reversed words therefore find all.
 */
export async function correctionsOf(
  strapi: Core.Strapi,
  terms: readonly Term[],
): Promise<Corrections> {
  const corrections = new Map<string, string[]>();
  for (const term of terms) {
    if (term.kind !== 'letters' || term.word.length < MIN_TYPO_LENGTH - 1) continue;
    if (DIGIT.test(term.word)) continue;
    corrections.set(term.word, await similarWords(strapi, term.word));
  }
  return corrections;
}

async function similarWords(strapi: Core.Strapi, word: string): Promise<string[]> {
  const letters = Array.from(word);
  const half = Math.floor(letters.length / 2);
  const start = letters.slice(0, half).join('');
  // Leave out one letter: of two exchanged letters, each half may contain one.
  const end = letters
    .slice(half + 1)
    .reverse()
    .join('');
  const lengths = [letters.length - 1, letters.length + 1];
  const rows = await runSql(
    strapi,
    z.object({ word: z.string() }),
    // One limit for each half. With a shared limit, words with the same first half could use all of it.
    `select word from (select word from threeline_search_words
       where word >= ? and word < ? and length(word) between ? and ? limit ${String(MAX_COMPARED)}) as starting
     union select word from (select word from threeline_search_words
       where reversed >= ? and reversed < ? and length(word) between ? and ? limit ${String(MAX_COMPARED)}) as ending`,
    [start, start + LAST, ...lengths, end, end + LAST, ...lengths],
  );
  return rows
    .map((row) => row.word)
    .filter((other) => other.length >= MIN_TYPO_LENGTH && !DIGIT.test(other))
    .filter((other) => isOneLetterAway(word, other))
    .sort()
    .slice(0, MAX_CORRECTIONS);
}
