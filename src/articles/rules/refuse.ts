import { errors } from '@strapi/utils';
import { MAX_LEVELS, nestsTooDeeply } from './nesting';
import { isUsableDate } from './publication-date';
import type { PublishRules } from './publish-rules';
import { readinessFaults, type Fault } from './readiness';
import type { Draft } from './stored';

/**
 * Refuses bodies that are nested too deeply, in drafts as well, because later code and Strapi walk
 * through them.
 *
 * @throws ValidationError with every body that is nested too deeply
 */
export function refuseDeepBodies(sections: unknown): void {
  if (!Array.isArray(sections)) return;
  const found = sections.flatMap((section: unknown, index) =>
    nestsTooDeeply(section)
      ? [
          {
            path: ['sections', String(index), 'body'],
            message: `The body of section ${String(index + 1)} is nested more than ${String(MAX_LEVELS)} levels deep.`,
            name: 'ValidationError',
          },
        ]
      : [],
  );
  const [first] = found;
  if (first === undefined) return;
  throw new errors.ValidationError(first.message, { code: 'NESTED_TOO_DEEPLY', errors: found });
}

/**
 * Refuses a publication date that cannot be used, in drafts as well. Years without exactly four
 * digits sort wrongly, and feeds cannot express them.
 *
 * @throws ValidationError
 */
export function refuseUnusableDate(date: unknown): void {
  if (isUsableDate(date)) return;
  const message = 'The publication date must be of a year from 1000 to 9999, as in 2025-12-12.';
  const errorsOfDate = [{ path: ['publicationDate'], message, name: 'ValidationError' }];
  throw new errors.ValidationError(message, { code: 'DATE_INVALID', errors: errorsOfDate });
}

/**
 * Refuses drafts that are not ready to be published.
 *
 * @throws ValidationError with every fault of every draft
 */
export function refuseUnready(drafts: Draft[], rules: PublishRules): void {
  const faults = drafts.flatMap((draft) =>
    readinessFaults(draft, rules).map((fault) => ({
      ...fault,
      ...(drafts.length > 1
        ? { locale: draft.locale, message: `${draft.locale}: ${fault.message}` }
        : {}),
    })),
  );
  refuseFaults(faults);
}

/** @throws ValidationError with every fault, if there are any */
export function refuseFaults(
  faults: (Fault & { locale?: string })[],
  what: 'article' | 'page' = 'article',
): void {
  const [first] = faults;
  if (first === undefined) return;
  const message =
    faults.length === 1
      ? first.message
      : `The ${what} is not ready to be published; ${faults.length} things are missing or wrong.`;
  throw new errors.ValidationError(message, {
    errors: faults.map(({ path, message, code, values, locale }) => ({
      path,
      message,
      code,
      values,
      // Set if there are several drafts. The panel translates the fault and adds the locale.
      ...(locale === undefined ? {} : { locale }),
      name: 'ValidationError',
    })),
  });
}
