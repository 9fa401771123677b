import { errors } from '@strapi/utils';

/**
 * PostgreSQL's class 22, "data exception": a number out of range, a text that is no number, a
 * malformed date. https://www.postgresql.org/docs/18/errcodes-appendix.html
 */
const DATA_EXCEPTION = /^22[0-9A-Z]{3}$/;

/** PostgreSQL's "undefined function": a text operator on a number, or the like. */
const UNDEFINED_FUNCTION = '42883';

/**
 * A statement with more conditions or values than the database takes: PostgreSQL's class 54,
 * "program limit exceeded", and SQLite's limits (https://www.sqlite.org/limits.html).
 */
const PROGRAM_LIMIT = /^54[0-9A-Z]{3}$/;
const SQLITE_LIMIT = /Expression tree is too large|too many SQL variables|parser stack overflow/;

/** What better-sqlite3 says of a parameter that is an object. */
const CANNOT_BIND = /SQLite3 can only bind /;

/** What the query parser (qs) throws at more parameters, longer lists or deeper names than it takes. */
const QUERY_LIMIT = /^(?:Array limit|Parameter limit|Input depth) exceeded\b/;

/**
 * Where Strapi turns filters into SQL, as the compiled file or, with source maps on, its source. It
 * throws plain errors there, such as "Expected a valid Number, got abc" or "Operator $or must be an
 * array", and stumbles over values of another type, as Knex's formatter does over an order that is
 * no text. They would become a 500.
 */
const QUERY_BUILDING =
  /@strapi[\\/]database[\\/](?:dist|src)[\\/](?:fields[\\/]|query[\\/]helpers[\\/](?:where|search|order-by|join)\b)|knex[\\/]lib[\\/]formatter[\\/]/;

/**
 * The refusal (400 or 413) that tells a caller what is wrong with what it sent, where `error` comes
 * from that; `null` for any other error. Strapi checks the names of parameters, not their values.
 */
export function toClientError(error: unknown): Error | null {
  if (!(error instanceof Error) || error instanceof errors.ApplicationError) return null;
  const refusal = refusalFor(error);
  return refusal && Object.assign(refusal, { cause: error });
}

function refusalFor(error: Error & { code?: unknown; type?: unknown; status?: unknown }) {
  const { code } = error;
  if (
    (typeof code === 'string' && (DATA_EXCEPTION.test(code) || code === UNDEFINED_FUNCTION)) ||
    CANNOT_BIND.test(error.message)
  ) {
    const message =
      'A parameter holds a value that its field cannot have, such as a text for a number.';
    return new errors.ValidationError(message, { code: 'INVALID_VALUE' });
  }
  if (
    (typeof code === 'string' && PROGRAM_LIMIT.test(code)) ||
    (code === 'SQLITE_ERROR' && SQLITE_LIMIT.test(error.message))
  ) {
    const message =
      'The request has more conditions than one query may have; ask for less at once.';
    return new errors.ValidationError(message, { code: 'QUERY_TOO_LARGE' });
  }
  if (error instanceof RangeError && QUERY_LIMIT.test(error.message)) {
    return new errors.ValidationError(
      'The address has more than 2,000 parameters, a list of more than 1,000 values, or a parameter nested more than 20 levels deep.',
      { code: 'QUERY_TOO_LARGE' },
    );
  }
  if (QUERY_BUILDING.test(error.stack ?? '')) {
    // The message of a plain error is for people; that of a TypeError is not.
    const reason = error.constructor === Error ? `: ${error.message}` : '';
    return new errors.ValidationError(`A parameter has a value that it cannot have${reason}.`, {
      code: 'INVALID_VALUE',
    });
  }
  // The two below are those of the body parser (co-body and raw-body).
  if (error instanceof SyntaxError && error.status === 400) {
    return new errors.ValidationError(`The body is not valid JSON: ${error.message}.`, {
      code: 'INVALID_JSON',
    });
  }
  if (error.type === 'entity.too.large') {
    return new errors.PayloadTooLargeError('The body is larger than the server accepts.', {
      code: 'BODY_TOO_LARGE',
    });
  }
  return null;
}
