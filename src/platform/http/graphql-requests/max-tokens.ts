/**
 * The limit of lexical tokens in one GraphQL document. A typed query of a whole article has about
 * 200. Ten thousand aliases have 30,000.
 */
export const MAX_TOKENS = 4000;
