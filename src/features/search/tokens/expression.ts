/** What to look for: tokens, and how they go together. */
export type Expression =
  | { kind: 'token'; token: string; isPrefix: boolean }
  /** `but` is the first of them without the second. */
  | { kind: 'all' | 'any' | 'but'; of: Expression[] };

export const token = (text: string, isPrefix = false): Expression => ({
  kind: 'token',
  token: text,
  isPrefix,
});
export const all = (of: Expression[]): Expression => ({ kind: 'all', of });
export const any = (of: Expression[]): Expression => ({ kind: 'any', of });
export const but = (one: Expression, other: Expression): Expression => ({
  kind: 'but',
  of: [one, other],
});

/** The same, of tokens with a mark before them. */
export const marked = (expression: Expression, mark: string): Expression =>
  expression.kind === 'token'
    ? { ...expression, token: mark + expression.token }
    : { ...expression, of: expression.of.map((part) => marked(part, mark)) };

/** What no token holds, and a database might take for a word of its query language. */
const UNSAFE = /[\s\p{P}\p{Cc}\\]/u;

function quotable(text: string): string {
  // Tokens are made of letters and digits; this guards against a token made elsewhere.
  if (UNSAFE.test(text.replace('§', ''))) throw new Error('A token holds what no token may.');
  return text;
}

const FTS5 = { all: ' AND ', any: ' OR ', but: ' NOT ' };
const TSQUERY = { all: ' & ', any: ' | ', but: ' & !' };

/** For SQLite's FTS5. https://www.sqlite.org/fts5.html#full_text_query_syntax */
export function toFts5(expression: Expression): string {
  if (expression.kind === 'token')
    return `"${quotable(expression.token)}"${expression.isPrefix ? '*' : ''}`;
  return `(${expression.of.map(toFts5).join(FTS5[expression.kind])})`;
}

/** For PostgreSQL. https://www.postgresql.org/docs/18/datatype-textsearch.html#DATATYPE-TSQUERY */
export function toTsquery(expression: Expression): string {
  if (expression.kind === 'token')
    return `'${quotable(expression.token)}'${expression.isPrefix ? ':*' : ''}`;
  return `(${expression.of.map(toTsquery).join(TSQUERY[expression.kind])})`;
}
