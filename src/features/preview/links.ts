import { createHmac, timingSafeEqual } from 'node:crypto';
import type { ArticleAddress } from '../../articles/permissions';

/** Where the built-in page is. */
export const PREVIEW_PATH = '/preview/articles';

export const VIEWS = ['draft', 'published', 'both'] as const;
export type View = (typeof VIEWS)[number];

/** What the address of a preview says beside the article. */
export interface Ticket {
  /** Seconds since 1970 until which the link is good. */
  until: number;
  signature: string;
}

const sign = (secret: string, { documentId, locale }: ArticleAddress, until: number): string =>
  createHmac('sha256', secret)
    .update(JSON.stringify([documentId, locale, until]))
    .digest('base64url');

/** Lets whoever has it see one article in one language, as a draft and published, for a while. */
export function issueTicket(
  secret: string,
  article: ArticleAddress,
  now: Date,
  seconds: number,
): Ticket {
  const until = Math.floor(now.getTime() / 1000) + seconds;
  return { until, signature: sign(secret, article, until) };
}

/** Whether a ticket was issued for an article, and still is good. */
export function checkTicket(
  secret: string,
  article: ArticleAddress,
  { until, signature }: Ticket,
  now: Date,
): 'good' | 'expired' | 'forged' {
  const expected = Buffer.from(sign(secret, article, until));
  const given = Buffer.from(signature);
  const isOurs = expected.length === given.length && timingSafeEqual(expected, given);
  if (!isOurs) return 'forged';
  return until * 1000 > now.getTime() ? 'good' : 'expired';
}

/**
 * An address as a log may hold it, without the signature, which lets whoever has it see a draft;
 * also where a mail program has encoded the address once more.
 */
export const withoutSignature = (url: string): string =>
  url.replace(/(signature(?:=|%3d))[^&]*/gi, '$1…');

/** The address of the built-in page, from the server's root. */
export function previewAddress(
  { documentId, locale }: ArticleAddress,
  { until, signature }: Ticket,
  view: View,
): string {
  const query = new URLSearchParams({ locale, view, until: String(until), signature });
  return `${PREVIEW_PATH}/${encodeURIComponent(documentId)}?${query.toString()}`;
}
