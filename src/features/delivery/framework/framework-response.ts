import type { IncomingMessage, RequestListener } from 'node:http';
import type { Core } from '@strapi/strapi';
import type { Answer, HeaderList } from '../responses/response';
import {
  exchange,
  requestMessage,
  type CapturedAnswer,
  type IsolatedRequest,
} from './isolated-exchange';
import type { Memo } from '../memo';
import type { Settings } from '../settings';
import { serveSharedReads, type SharedReads } from './shared-reads';
import { recordReads } from './reads';

/** What delivery says itself, what is right for one connection only, and CORS, which it decides. */
const DROPPED =
  /^(?:date|connection|keep-alive|transfer-encoding|content-length|vary|etag|cache-control|access-control-.*|strapi)$/;

const KEPT_STATUSES: ReadonlySet<number> = new Set([200, 301]);

interface Parts {
  listener: RequestListener;
  settings: Pick<Settings, 'host' | 'maxAnswerBytes'>;
  overAll: Memo<SharedReads>;
}

/**
 * The framework, asked within the process on behalf of anyone: by requests that no client sent, so
 * that nothing of any client can get into an answer that is shared.
 */
export function createFramework(strapi: Core.Strapi, { listener, settings, overAll }: Parts) {
  const { host, maxAnswerBytes } = settings;
  const reads = recordReads(strapi);
  const known = new WeakMap<IncomingMessage, SharedReads>();
  const stopSharing = serveSharedReads(strapi, (request) => known.get(request));
  const messageOf = (request: IsolatedRequest) =>
    requestMessage({ ...request, headers: { host, accept: '*/*', ...request.headers } });

  async function answer(request: IsolatedRequest, mayKeep: (made: CapturedAnswer) => boolean) {
    const message = messageOf(request);
    known.set(message, await overAll.get());
    reads.record(message);
    const made = await exchange(listener, message, maxAnswerBytes);
    const { status, body } = made;
    const headers = ownHeaders(made);
    return {
      status,
      body,
      headers,
      tags: mayKeep(made) ? reads.tagsOf(message) : null,
    } satisfies Answer;
  }

  return {
    get: (url: string): Promise<Answer> => answer({ method: 'GET', url, headers: {} }, isShareable),

    /** @param body the JSON of a GraphQL request whose operation is a query */
    graphql: (url: string, body: string): Promise<Answer> => {
      const headers = {
        'content-type': 'application/json',
        'content-length': String(Buffer.byteLength(body)),
      };
      return answer({ method: 'POST', url, headers, body }, isShareableGraphql);
    },

    /** The headers that the configured middlewares put on every answer. */
    async commonHeaders(): Promise<HeaderList> {
      const message = messageOf({ method: 'GET', url: '/_health', headers: {} });
      return ownHeaders(await exchange(listener, message, maxAnswerBytes));
    },

    stop() {
      stopSharing();
      reads.stop();
    },
  };
}

export type Framework = ReturnType<typeof createFramework>;

function isShareable({ status, headers }: CapturedAnswer): boolean {
  const control = headers['cache-control'] ?? '';
  const isOpen = !/no-store|private/.test(control);
  return KEPT_STATUSES.has(status) && isOpen && headers['set-cookie'] === undefined;
}

/**
 * Apollo marks everything `no-store`; what counts is that there are no errors in it, which it would
 * write before the data (GraphQL's specification, 7.1, recommends that order).
 */
function isShareableGraphql({ status, headers, body }: CapturedAnswer): boolean {
  if (status !== 200 || headers['set-cookie'] !== undefined) return false;
  if (headers['cache-control'] !== 'no-store') return false;
  return body.subarray(0, DATA_FIRST.length).equals(DATA_FIRST);
}

function ownHeaders({ headers }: CapturedAnswer): HeaderList {
  return Object.entries(headers)
    .filter(([name, value]) => value !== undefined && !DROPPED.test(name))
    .flatMap(([name, value]) =>
      [value].flat().flatMap((item) => [intern(name), intern(String(item))]),
    );
}

const DATA_FIRST = Buffer.from('{"data":');

/** A few values are on every answer, such as the security headers; each is kept in memory once. */
const MAX_INTERNED = 500;
const interned = new Map<string, string>();

function intern(text: string): string {
  const known = interned.get(text);
  if (known !== undefined) return known;
  if (interned.size < MAX_INTERNED && text.length < 2000) interned.set(text, text);
  return text;
}
