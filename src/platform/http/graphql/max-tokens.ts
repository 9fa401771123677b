/**
 * Lexical tokens in one GraphQL document. A typed query of everything an article has takes some 200;
 * ten thousand aliases take 30,000.
 */
export const MAX_TOKENS = 4000;
