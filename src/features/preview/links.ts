import { createHmac, timingSafeEqual } from 'node:crypto';
import type { ArticleAddress } from '../../articles/permissions';

/** The path of the built-in page. */
export const PREVIEW_PATH = '/preview/articles';

export const VIEWS = ['draft', 'published', 'both'] as const;
export type View = (typeof VIEWS)[number];

/** The part of a preview's address that grants access. */
interface Ticket {
  /** The expiry, in seconds since 1970. */
  until: number;
  signature: string;
}

const sign = (secret: string, { documentId, locale }: ArticleAddress, until: number): string =>
  createHmac('sha256', secret)
    .update(JSON.stringify([documentId, locale, until]))
    .digest('base64url');

/** Signs a ticket to read the draft and published version of an article in one locale until it expires. */
export function issueTicket(
  secret: string,
  article: ArticleAddress,
  now: Date,
  seconds: number,
): Ticket {
  const until = Math.floor(now.getTime() / 1000) + seconds;
  return { until, signature: sign(secret, article, until) };
}

/** Checks that a ticket was signed for an article and has not expired. */
export function checkTicket(
  secret: string,
  article: ArticleAddress,
  { until, signature }: Ticket,
  now: Date,
): 'valid' | 'expired' | 'forged' {
  const expected = Buffer.from(sign(secret, article, until));
  const given = Buffer.from(signature);
  const isSigned = expected.length === given.length && timingSafeEqual(expected, given);
  if (!isSigned) return 'forged';
  return until * 1000 > now.getTime() ? 'valid' : 'expired';
}

/** The address of the built-in page, relative to the server's root. */
export function previewAddress(
  { documentId, locale }: ArticleAddress,
  { until, signature }: Ticket,
  view: View,
): string {
  const query = new URLSearchParams({ locale, view, until: String(until), signature });
  return `${PREVIEW_PATH}/${encodeURIComponent(documentId)}?${query.toString()}`;
}
