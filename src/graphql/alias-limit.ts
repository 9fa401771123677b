import { GraphQLError, type ValidationRule } from 'graphql';

/** Enough for a page with a dozen lists. An attack needs a hundred times more. */
const MAX_ALIASES = 30;

/**
 * Refuses a document with many aliases. Each alias resolves its field again, which a depth limit
 * does not detect.
 */
export const aliasLimit: ValidationRule = (context) => {
  let aliases = 0;
  return {
    Field(node) {
      if (node.alias === undefined) return;
      aliases += 1;
      if (aliases === MAX_ALIASES + 1) {
        const message = `The query has more than ${String(MAX_ALIASES)} aliases; ask for less at once.`;
        context.reportError(new GraphQLError(message, { nodes: [node] }));
      }
    },
  };
};
