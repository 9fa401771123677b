import type { DatabaseFailure } from '../../../platform/database';
import { toBuffer, type Answer, type HeaderList } from './response';

/** The response to a read that the database could not do now, in the shape of the framework's errors. */
export function unavailable(failure: DatabaseFailure, headers: HeaderList): Answer {
  const { status, name, message, code, retryAfter } = failure;
  const error = { status, name, message, details: { code } };
  const own = ['content-type', 'application/json; charset=utf-8'];
  if (retryAfter !== null) own.push('retry-after', String(retryAfter));
  const body = toBuffer(JSON.stringify({ data: null, error }));
  return { status, body, headers: [...headers, ...own], tags: null };
}
