/**
 * The speed of silent reading of English non-fiction, in words per minute. Brysbaert (2019), "How
 * many words do we read per minute? A review and meta-analysis of reading rate", Journal of Memory
 * and Language 109, https://doi.org/10.1016/j.jml.2019.104047
 */
const WORDS_PER_MINUTE = 238;

/**
 * Korean, Chinese and Japanese characters per minute, without spaces. Medium uses this speed for
 * these languages: https://help.medium.com/hc/en-us/articles/214991667-Read-time
 */
const CHARACTERS_PER_MINUTE = 500;

const EAST_ASIAN_CHARACTER =
  /[\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu;
const WORD = /[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu;

/**
 * The reading time of a text in whole minutes, at least one. Each script is counted separately, so
 * that English names in a Korean article count as words.
 */
export function readingMinutes(text: string): number {
  const characters = text.match(EAST_ASIAN_CHARACTER)?.length ?? 0;
  const words = text.replace(EAST_ASIAN_CHARACTER, ' ').match(WORD)?.length ?? 0;
  const minutes = characters / CHARACTERS_PER_MINUTE + words / WORDS_PER_MINUTE;
  return Math.max(1, Math.ceil(minutes));
}
