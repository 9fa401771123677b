import { z } from 'zod';
import { matchLocale } from '../../locales';
import { wholeNumber } from './whole-number';

/** Beyond this offset, a database spends its time on skipping rows. */
const MAX_OFFSET = 10_000_000;

const within = (min: number, max: number) =>
  wholeNumber.pipe(
    z
      .number()
      .min(min, `must be at least ${String(min)}`)
      .max(max, `must be at most ${String(max)}`),
  );

/**
 * Strapi accepts an empty `status` and `status` without a value, and the Document Service then
 * reads drafts.
 */
const status = z.enum(['draft', 'published'], 'must be draft or published; leave it out otherwise');

/**
 * The parameters of the public API whose values Strapi does not check. It silently cuts a page size
 * to the limit, returns an empty page for an unknown locale, and reads drafts for an empty
 * `status`.
 *
 * @param locales the codes of the installed locales
 * @param maxPageSize the setting `api.rest.maxLimit`
 */
export function requestParameters(locales: readonly string[], maxPageSize: number) {
  const installed = `must be one of ${[...locales, '*'].join(', ')}`;
  const locale = z
    .string(installed)
    .transform((tag) => (tag === '' ? '' : (matchLocale(tag, locales) ?? tag)))
    .refine((code) => code === '' || locales.includes(code), installed);
  const size = within(1, maxPageSize);
  return z.looseObject({
    locale: z.union([z.literal('*'), locale], installed).optional(),
    fallbackLocale: locale.optional(),
    status: status.optional(),
    _q: z.string('must be a text').optional(),
    // Strapi would read a list of filters as columns called 0, 1, …
    filters: z.looseObject({}, 'must be an object, as in filters[title][$contains]=x').optional(),
    hasPublishedVersion: z.enum(['true', 'false'], 'must be true or false').optional(),
    pagination: z
      .strictObject(
        {
          page: within(1, MAX_OFFSET).optional(),
          pageSize: size.optional(),
          start: within(0, MAX_OFFSET).optional(),
          limit: size.optional(),
          withCount: z
            .enum(['true', 'false', 't', 'f', '1', '0'], 'must be true or false')
            .optional(),
        },
        'must be an object, as in pagination[page]=2',
      )
      .refine(
        ({ page, pageSize, start, limit }) =>
          (page ?? pageSize) === undefined || (start ?? limit) === undefined,
        'has page and pageSize, or start and limit, but not both',
      )
      .optional(),
  });
}
