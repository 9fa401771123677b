import { z } from 'zod';
import { isBlank } from '../../../platform/text';

/** Longer than any sensible query; what it costs to look for rises with its words. */
const MAX_QUERY = 100;
/** As many as a GraphQL list counts for, so that a page costs what the limit of costs thinks. */
const MAX_PAGE_SIZE = 25;

const name = z.string().min(1).max(200).optional();

const WHOLE = 'must be a whole number';
/** Of an address, where it is digits and nothing else, or of GraphQL. */
const whole = (max: number) =>
  z.union([z.string().regex(/^\d+$/).transform(Number), z.number()], WHOLE).pipe(
    z
      .int(WHOLE)
      .min(1)
      .max(max, `must be at most ${String(max)}`),
  );

const DATE = 'must be a date such as 2026-01-31';
const date = z.iso.date(DATE).regex(/^[1-9]/, DATE);

/** The parameters of a search; anything else is refused. */
export const searchParameters = z.strictObject({
  q: z
    .string('must be a text: what to search for')
    // Before it is measured: decomposed Hangul counts up to three times.
    .normalize('NFC')
    .max(MAX_QUERY, `must be at most ${String(MAX_QUERY)} characters`)
    .refine((query) => !isBlank(query), 'must say what to search for'),
  locale: z.string().nullish(),
  page: whole(1_000_000).default(1),
  pageSize: whole(MAX_PAGE_SIZE).default(10),
  /** By slug or documentId. */
  category: name,
  tag: name,
  author: name,
  from: date.optional(),
  to: date.optional(),
});

export type SearchParameters = z.output<typeof searchParameters>;
