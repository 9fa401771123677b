import { errors } from '@strapi/utils';
import { failedBuildingQuery } from '../../../strapi';

/**
 * PostgreSQL's class 22, "data exception": a number out of range, a text instead of a number, a
 * malformed date. https://www.postgresql.org/docs/18/errcodes-appendix.html
 */
const DATA_EXCEPTION = /^22[0-9A-Z]{3}$/;

/** PostgreSQL's code "undefined function", for example a text operator on a number. */
const UNDEFINED_FUNCTION = '42883';

/**
 * Codes and messages for a statement with more conditions or values than the database accepts:
 * PostgreSQL's class 54, "program limit exceeded", and SQLite's limits
 * (https://www.sqlite.org/limits.html).
 */
const PROGRAM_LIMIT = /^54[0-9A-Z]{3}$/;
const SQLITE_LIMIT = /Expression tree is too large|too many SQL variables|parser stack overflow/;

/** The message of better-sqlite3 for a parameter that is an object. */
const CANNOT_BIND = /SQLite3 can only bind /;

/**
 * The messages of the query parser (qs) for too many parameters, too long lists or too deep names.
 */
const QUERY_LIMIT = /^(?:Array limit|Parameter limit|Input depth) exceeded\b/;

/**
 * Returns the error (400 or 413) that tells a caller what is wrong with the request, if the request
 * caused `error`. Returns `null` for any other error. Strapi checks the names of parameters but not
 * their values.
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
  if (failedBuildingQuery(error)) {
    // Strapi writes the message of a plain error for callers. A TypeError only describes its own
    // code.
    const reason = error.constructor === Error ? `: ${error.message}` : '';
    return new errors.ValidationError(`A parameter has a value that it cannot have${reason}.`, {
      code: 'INVALID_VALUE',
    });
  }
  // The body parser (co-body and raw-body) throws the three errors below.
  if (error instanceof SyntaxError && error.status === 400) {
    return new errors.ValidationError(`The body is not valid JSON: ${error.message}.`, {
      code: 'INVALID_JSON',
    });
  }
  // Nobody reads the response. As another error it would be logged with its stack, for each client.
  if (error.type === 'request.aborted') {
    return new errors.ValidationError('The body ended before its length.', {
      code: 'BODY_INCOMPLETE',
    });
  }
  if (error.type === 'entity.too.large') {
    return new errors.PayloadTooLargeError('The body is larger than the server accepts.', {
      code: 'BODY_TOO_LARGE',
    });
  }
  return null;
}
