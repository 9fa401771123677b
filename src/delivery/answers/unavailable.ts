import type { TransientFault } from '../../documents';
import { toBuffer, type Answer, type HeaderList } from './answer';

/** The response to a read that the database could not do now, in the shape of the framework's errors. */
export function unavailable({ code, message }: TransientFault, headers: HeaderList): Answer {
  const error = { status: 503, name: 'ServiceUnavailableError', message, details: { code } };
  const own = ['content-type', 'application/json; charset=utf-8', 'retry-after', '1'];
  const body = toBuffer(JSON.stringify({ data: null, error }));
  return { status: 503, body, headers: [...headers, ...own], tags: null };
}
