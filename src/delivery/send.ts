import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Answer, HeaderList } from './answers/answer';
import { negotiate } from './answers/encoding';
import { isNotModified } from './answers/not-modified';
import type { Representation, StoredAnswer } from './answers/stored-answer';
import type { Given, Status } from './answering';
import type { OwnHeaders } from './requests/own-headers';

/** A request without token and cookie, and where its answer goes. */
export interface Visit {
  request: IncomingMessage;
  headers: OwnHeaders;
  response: ServerResponse;
}

/** Writes a kept answer; `false` where it must be compressed first. */
export function sendHit(visit: Visit, answer: StoredAnswer): boolean {
  const representation = answer.representation(negotiate(visit.headers.acceptEncoding));
  if (representation === null) return false;
  write(visit, answer.status, representation, null);
  return true;
}

/** Writes an answer, after compressing it if that is asked for. */
export async function send(
  visit: Visit,
  given: Given,
  onGrown: (answer: StoredAnswer) => void,
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
  { request: { method }, headers, response }: Visit,
  code: number,
  representation: Representation,
  status: Status | null,
): void {
  const condition = headers.ifNoneMatch;
  // Only where 200 is the answer (RFC 9110, 13.2.1), and only for reads by method.
  if (condition !== undefined && code === 200 && method !== 'POST') {
    if (isNotModified(condition, representation.entityTag)) {
      response.writeHead(304, withStatus(representation.notModifiedHeaders, status)).end();
      return;
    }
  }
  response.writeHead(code, withStatus(representation.headers, status));
  response.end(method === 'HEAD' ? undefined : representation.body);
}

function writePassing(
  { request: { method }, response }: Visit,
  { status, body, headers }: Answer,
  how: Status,
): void {
  response.writeHead(status, [
    ...headers,
    'content-length',
    String(body.length),
    // Caches may keep a 404 by their own lights, and would go on answering it after a publish.
    'cache-control',
    'no-store',
    'vary',
    'Accept-Encoding, Authorization',
    'access-control-allow-origin',
    '*',
    'cache-status',
    `threeline; ${how}`,
  ]);
  response.end(method === 'HEAD' ? undefined : body);
}

/** The lists of a hit are ready, `Cache-Status` at their end; another status takes its place. */
function withStatus(list: HeaderList, status: Status | null): string[] {
  return status === null ? flat(list) : [...list.slice(0, -1), `threeline; ${status}`];
}

/** Node only reads the list. */
const flat = (headers: readonly string[]): string[] => headers as string[];
