export { all, any, but, marked, token, toFts5, toTsquery, type Expression } from './expression';
export { isOneLetterAway } from './one-letter';
export {
  allowsTypos,
  exactExpressionOf,
  expressionOf,
  MIN_TYPO_LENGTH,
  termsOf,
  typoExpressionOf,
  type Corrections,
  type Term,
} from './query';
export { grams, stemOf, tokensOf } from './tokens';
export { withoutAccents, wordsOf } from './words';
