import type { IncomingMessage, ServerResponse } from 'node:http';
import { corsHeaders } from '../../platform/http';
import type { Answer, HeaderList } from './responses/response';
import { negotiate } from './responses/encoding';
import { isNotModified } from './responses/not-modified';
import type { Representation, StoredResponse } from './responses/stored-response';
import type { Given, Status } from './responder';
import type { RequestHeaders } from './requests/request-headers';
import type { Settings } from './settings';

/** A request without token and cookie, and where its answer goes. */
export interface Visit {
  request: IncomingMessage;
  headers: RequestHeaders;
  response: ServerResponse;
  settings: Pick<Settings, 'vary' | 'trustedOrigins'>;
}

/** Writes a kept answer; `false` where it must be compressed first. */
export function sendHit(visit: Visit, answer: StoredResponse): boolean {
  const representation = answer.representation(negotiate(visit.headers.acceptEncoding));
  if (representation === null) return false;
  write(visit, answer.status, representation, null);
  return true;
}

/** Writes an answer, after compressing it if that is asked for. */
export async function send(
  visit: Visit,
  given: Given,
  onGrown: (answer: StoredResponse) => void,
): Promise<void> {
  if (given.kind === 'passing') {
    writePassing(visit, given.answer, given.status);
    return;
  }
  const { answer, status } = given;
  const encoding = negotiate(visit.headers.acceptEncoding);
  const ready = answer.representation(encoding);
  const representation = ready ?? (await answer.encode(encoding));
  if (ready === null) onGrown(answer);
  write(visit, answer.status, representation, status === 'hit' ? null : status);
}

/** @param status `null` for a hit, whose headers are ready */
function write(
  visit: Visit,
  code: number,
  representation: Representation,
  status: Status | null,
): void {
  const { request, headers, response } = visit;
  const { method } = request;
  const condition = headers.ifNoneMatch;
  // Only where 200 is the answer (RFC 9110, 13.2.1), and only for reads by method.
  if (condition !== undefined && code === 200 && method !== 'POST') {
    if (isNotModified(condition, representation.entityTag)) {
      response.writeHead(304, headersFor(visit, representation.notModifiedHeaders, status)).end();
      return;
    }
  }
  response.writeHead(code, headersFor(visit, representation.headers, status));
  response.end(method === 'HEAD' ? undefined : representation.body);
}

function writePassing(visit: Visit, { status, body, headers }: Answer, how: Status): void {
  const { request, response, settings } = visit;
  response.writeHead(status, [
    ...headers,
    'content-length',
    String(body.length),
    // Caches may keep a 404 by their own lights, and would go on answering it after a publish.
    'cache-control',
    'no-store',
    'vary',
    settings.vary,
    ...corsHeaders(visit.headers.origin ?? '', settings.trustedOrigins).flat(),
    'cache-status',
    `threeline; ${how}`,
  ]);
  response.end(request.method === 'HEAD' ? undefined : body);
}

/**
 * The lists of a hit are ready: `Cache-Status` at their end, and the CORS headers of any origin.
 * Another status and a trusted origin take their places.
 */
function headersFor(
  { headers, settings }: Visit,
  list: HeaderList,
  status: Status | null,
): string[] {
  const { origin } = headers;
  const trusted = origin !== undefined && settings.trustedOrigins.has(origin);
  if (status === null && !trusted) return flat(list);
  const told = status === null ? [...list] : [...list.slice(0, -1), `threeline; ${status}`];
  if (!trusted) return told;
  const isCors = (index: number) => told[index]?.startsWith('access-control-') === true;
  return [
    ...corsHeaders(origin, settings.trustedOrigins).flat(),
    ...told.filter((_item, index) => !isCors(index - (index % 2))),
  ];
}

/** Node only reads the list. */
const flat = (headers: readonly string[]): string[] => headers as string[];
