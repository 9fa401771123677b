import type { DatabaseFailure } from '../../../platform/database';
import { toBuffer, type ComputedResponse, type HeaderList } from './response';

/** The response to a read that failed in the database, in Strapi's error format. */
export function unavailable(failure: DatabaseFailure, headers: HeaderList): ComputedResponse {
  const { status, name, message, code, retryAfter } = failure;
  const error = { status, name, message, details: { code } };
  const own = ['content-type', 'application/json; charset=utf-8'];
  if (retryAfter !== null) own.push('retry-after', String(retryAfter));
  const body = toBuffer(JSON.stringify({ data: null, error }));
  return { status, body, headers: [...headers, ...own], tags: null, isNegotiated: false };
}
