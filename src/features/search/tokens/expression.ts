/** A boolean expression of tokens. */
export type Expression =
  | { kind: 'token'; token: string; isPrefix: boolean }
  /** `but` has two operands: the first without the second. */
  | { kind: 'all' | 'any' | 'but'; of: Expression[] };

/** Matches a token, or every token that begins with it. */
export const token = (text: string, isPrefix = false): Expression => ({
  kind: 'token',
  token: text,
  isPrefix,
});
/** Matches where each operand matches. */
export const all = (of: Expression[]): Expression => ({ kind: 'all', of });
/** Matches where at least one operand matches. */
export const any = (of: Expression[]): Expression => ({ kind: 'any', of });
/** Matches where the first operand matches and the second does not. */
export const but = (one: Expression, other: Expression): Expression => ({
  kind: 'but',
  of: [one, other],
});

/** Adds a prefix to all tokens of an expression. */
export const marked = (expression: Expression, mark: string): Expression =>
  expression.kind === 'token'
    ? { ...expression, token: mark + expression.token }
    : { ...expression, of: expression.of.map((part) => marked(part, mark)) };

/** Characters that a database could interpret as query syntax. */
const UNSAFE = /[\s\p{P}\p{Cc}\\]/u;

function quotable(text: string): string {
  // Tokens consist of letters and digits. Refuse a token that another function created wrongly.
  if (UNSAFE.test(text.replace('§', ''))) {
    throw new Error('The token contains a character that no token may contain. Use tokensOf.');
  }
  return text;
}

const FTS5 = { all: ' AND ', any: ' OR ', but: ' NOT ' };
const TSQUERY = { all: ' & ', any: ' | ', but: ' & !' };

/** Writes an expression for SQLite's FTS5. https://www.sqlite.org/fts5.html#full_text_query_syntax */
export function toFts5(expression: Expression): string {
  if (expression.kind === 'token')
    return `"${quotable(expression.token)}"${expression.isPrefix ? '*' : ''}`;
  return `(${expression.of.map(toFts5).join(FTS5[expression.kind])})`;
}

/**
 * Writes an expression for PostgreSQL.
 * https://www.postgresql.org/docs/18/datatype-textsearch.html#DATATYPE-TSQUERY
 */
export function toTsquery(expression: Expression): string {
  if (expression.kind === 'token')
    return `'${quotable(expression.token)}'${expression.isPrefix ? ':*' : ''}`;
  return `(${expression.of.map(toTsquery).join(TSQUERY[expression.kind])})`;
}
