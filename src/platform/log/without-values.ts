/** PostgreSQL's class of faults in a value, which quote it: `invalid input syntax for type date: "…"`. */
const DATA_EXCEPTION = /^22[0-9A-Z]{3}$/;

/** Knex puts the statement, without its values, before the message of the database. */
const STATEMENT = /^(?:select|insert|update|delete|with)\b.*? - /is;

/** From the first quotation mark to the last one: the value may have some, too. */
const QUOTED = /["'`].*["'`]/s;

/** yup repeats the value that it refuses (`yup/lib/index.js`, `typeError`). */
const REFUSED_VALUE = /,? but the final value was:.*$/s;

/** The user and password of an address, and its query. */
const USER_INFO = /\b([a-z][a-z\d+.-]*:\/\/)[^\s/?#@]*@/gi;
const QUERY = /(\bhttps?:\/\/[^\s?"'<>]*\?)[^\s"'<>]*/gi;

/** In any script. It begins where a word does, so that a long word is read once; `@1.2.3` is a version. */
const EMAIL = /(?<![^\s<>"(),:;@/])[^\s<>"(),:;@/]+@(?=[^\s@/]+\.[^\s@/\d])/gu;

/**
 * Removes secrets from any text: users and passwords of addresses, their queries, and the names of e-mail
 * addresses.
 */
export const withoutSecrets = (text: string): string =>
  text.replace(USER_INFO, '$1…@').replace(QUERY, '$1…').replace(EMAIL, '…@');

/**
 * Removes from the message of an error what libraries quote: values of statements, JSON that cannot be
 * parsed, refused values, and what `withoutSecrets` removes.
 */
export function withoutValues({ name, message, code }: Fault): string {
  return withoutSecrets(
    unquoted({ name, message, code }).replace(REFUSED_VALUE, ', but it was another value'),
  );
}

interface Fault {
  name: string;
  message: string;
  code: unknown;
}

function unquoted({ name, message, code }: Fault): string {
  const isJson = name === 'SyntaxError' && message.includes('JSON');
  const isData = typeof code === 'string' && DATA_EXCEPTION.test(code);
  if (!isJson && !isData) return message;
  const [statement = ''] = isData ? (STATEMENT.exec(message) ?? []) : [];
  return statement + message.slice(statement.length).replace(QUOTED, '"…"');
}
