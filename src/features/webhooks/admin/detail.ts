import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { destinationsOf } from '../destinations';
import { originOf, withoutQuery, withOrigins } from '../origin';
import { runSql } from '../sql';
import { ATTEMPTS, DELIVERIES } from '../tables';
import { time } from './columns';
import { columnsOf, deliveryFrom, JOINED } from './deliveries';

const MAX_ATTEMPTS = 50;

const more = z.object({ url: z.string().nullable(), body: z.string() });

const headers = z
  .string()
  .transform((text) => z.record(z.string(), z.string()).parse(JSON.parse(text)));

const attemptRow = z
  .object({
    id: z.coerce.string(),
    number: z.number(),
    at: time,
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
    at: row.at,
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
 * Reads a delivery with its body and its attempts, newest first.
 *
 * @param wholeAddresses whether to include the path and query of addresses
 * @returns `null` if the delivery does not exist
 */
export async function deliveryDetail(strapi: Core.Strapi, id: number, wholeAddresses: boolean) {
  const [row] = await runSql(
    strapi,
    `select ${columnsOf(strapi)}, m.body, w.url from ${DELIVERIES} as d ${JOINED} where d.id = ?`,
    [id],
  );
  if (row === undefined) return null;
  const attempts = await runSql(
    strapi,
    `select * from ${ATTEMPTS} where delivery_id = ? order by id desc limit ${MAX_ATTEMPTS}`,
    [id],
  );
  const { url, body } = more.parse(row);
  const delivery = deliveryFrom(strapi, row);
  const destination = destinationsOf(strapi).get(delivery.subscription.id);
  const shown = (address: string) => (wholeAddresses ? address : originOf(address));
  return {
    ...delivery,
    // The address of a destination holds no secret.
    url: destination?.url ?? (url === null ? null : shown(url)),
    body,
    attemptList: z
      .array(attemptRow)
      .parse(attempts)
      .map((attempt) => ({
        ...attempt,
        responseHeaders: withShownLocation(attempt.responseHeaders, shown),
      })),
  };
}

/** A redirect mostly repeats the path of the request. Early versions stored it with its query. */
function withShownLocation(headers: Record<string, string>, shown: (address: string) => string) {
  const { location } = headers;
  return location === undefined ? headers : { ...headers, location: shown(withoutQuery(location)) };
}
