import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { originOf, withoutQuery, withOrigins } from '../origin';
import { runSql } from '../sql';
import { ATTEMPTS, DELIVERIES } from '../tables';
import { COLUMNS, deliveryFrom, JOINED } from './deliveries';

const MAX_ATTEMPTS = 50;

const more = z.object({ url: z.string().nullable(), body: z.string() });

const headers = z
  .string()
  .transform((text) => z.record(z.string(), z.string()).parse(JSON.parse(text)));

const attemptRow = z
  .object({
    id: z.coerce.string(),
    number: z.number(),
    at: z.coerce.number(),
    duration_ms: z.number(),
    status: z.number().nullable(),
    error_code: z.string().nullable(),
    error: z.string().nullable(),
    request_headers: headers,
    response_headers: headers,
    response_body: z.string().nullable(),
    response_truncated: z.coerce.boolean(),
  })
  .transform((row) => ({
    id: row.id,
    number: row.number,
    at: new Date(row.at).toISOString(),
    durationMs: row.duration_ms,
    status: row.status,
    errorCode: row.error_code,
    error: row.error && withOrigins(row.error),
    requestHeaders: row.request_headers,
    responseHeaders: row.response_headers,
    responseBody: row.response_body,
    responseTruncated: row.response_truncated,
  }));

/**
 * A delivery with its body and its attempts, the newest first; `null` where there is none.
 *
 * @param wholeAddresses whether they are told with path and query
 */
export async function deliveryDetail(strapi: Core.Strapi, id: number, wholeAddresses: boolean) {
  const [row] = await runSql(
    strapi,
    `select ${COLUMNS}, m.body, w.url from ${DELIVERIES} as d ${JOINED} where d.id = ?`,
    [id],
  );
  if (row === undefined) return null;
  const attempts = await runSql(
    strapi,
    `select * from ${ATTEMPTS} where delivery_id = ? order by id desc limit ${MAX_ATTEMPTS}`,
    [id],
  );
  const { url, body } = more.parse(row);
  const tell = (address: string) => (wholeAddresses ? address : originOf(address));
  return {
    ...deliveryFrom(row),
    url: url === null ? null : tell(url),
    body,
    attemptList: z
      .array(attemptRow)
      .parse(attempts)
      .map((attempt) => ({ ...attempt, responseHeaders: toldOf(attempt.responseHeaders, tell) })),
  };
}

/** A receiver that redirects mostly repeats the path that it was called with, and once was kept so. */
function toldOf(headers: Record<string, string>, tell: (address: string) => string) {
  const { location } = headers;
  return location === undefined ? headers : { ...headers, location: tell(withoutQuery(location)) };
}
