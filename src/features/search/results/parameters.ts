import { z } from 'zod';
import { isBlank } from '../../../platform/text';

/** In characters. The cost of a search grows with its words. */
const MAX_QUERY = 100;
/** The size that the cost limit assumes for a GraphQL list. */
const MAX_PAGE_SIZE = 25;

const name = z.string().min(1).max(200).optional();

const WHOLE = 'must be a whole number';
/** Accepts the digits of a URL and the number of GraphQL. */
const whole = (max: number) =>
  z.union([z.string().regex(/^\d+$/).transform(Number), z.number()], WHOLE).pipe(
    z
      .int(WHOLE)
      .min(1)
      .max(max, `must be at most ${String(max)}`),
  );

const DATE = 'must be a date such as 2026-01-31';
const date = z.iso.date(DATE).regex(/^[1-9]/, DATE);

/** The parameters of a search. Any other parameter is refused. */
export const searchParameters = z.strictObject({
  q: z
    .string('must be a text: what to search for')
    // Normalise before counting: decomposed Hangul has up to three times as many characters.
    .normalize('NFC')
    .max(MAX_QUERY, `must be at most ${String(MAX_QUERY)} characters`)
    .refine((query) => !isBlank(query), 'must say what to search for'),
  locale: z.string().nullish(),
  page: whole(1_000_000).default(1),
  pageSize: whole(MAX_PAGE_SIZE).default(10),
  /** A slug or a documentId. */
  category: name,
  tag: name,
  author: name,
  from: date.optional(),
  to: date.optional(),
});

export type SearchParameters = z.output<typeof searchParameters>;
