import { z } from 'zod';

/** Beyond it a database spends its time on counting rows that nobody looks at. */
const MAX_OFFSET = 10_000_000;

const wholeNumber = z.coerce
  .number('must be a whole number')
  .refine(Number.isSafeInteger, 'must be a whole number');

/**
 * The parameters of the public API whose values Strapi takes as they come: it silently cuts a page
 * size to the limit, and answers an unknown locale with an empty page.
 *
 * @param locales the codes of the installed locales
 * @param maxPageSize the setting `api.rest.maxLimit`
 */
export function requestParameters(locales: readonly string[], maxPageSize: number) {
  const installed = `must be one of ${[...locales, '*'].join(', ')}`;
  const locale = z
    .string(installed)
    .refine((code) => code === '' || locales.includes(code), installed);
  const size = wholeNumber
    .min(1, 'must be at least 1')
    .max(maxPageSize, `must be at most ${String(maxPageSize)}`);
  return z.looseObject({
    locale: z.union([z.literal('*'), locale], installed).optional(),
    fallbackLocale: locale.optional(),
    pagination: z
      .looseObject(
        {
          page: wholeNumber.min(1, 'must be at least 1').max(MAX_OFFSET).optional(),
          pageSize: size.optional(),
          start: wholeNumber.min(0, 'must be at least 0').max(MAX_OFFSET).optional(),
          limit: size.optional(),
        },
        'must be an object, as in pagination[page]=2',
      )
      .optional(),
  });
}
