import type { Core, UID } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { z } from 'zod';
import { onDocumentWrites } from '../../platform/database';
import { installedLocales } from '../../platform/locales';
import { AUTHOR, CATEGORY, TAG } from '../uids';

/** The content types with translations. */
export const TRANSLATED_TYPES = [AUTHOR, CATEGORY, TAG] satisfies UID.ContentType[];

const written = z.object({ id: z.number() }).nullish();
const stored = z.object({ translations: z.array(z.object({ locale: z.string() })) }).nullable();

/**
 * Refuses translations into a language that is not installed, and two into one language. Checks the result of
 * the write inside its transaction, because a write may name stored translations by their ids alone.
 */
export function registerTranslationRules(strapi: Core.Strapi): void {
  const types: ReadonlySet<string> = new Set(TRANSLATED_TYPES);
  onDocumentWrites(strapi, async ({ uid, action, params }, next) => {
    const writes = action === 'create' || action === 'update';
    const result = await next();
    if (!types.has(uid) || !writes || !params.data?.['translations']) return result;
    const id = written.parse(result)?.id;
    if (id !== undefined) await refuseFaults(strapi, uid, id);
    return result;
  });
}

async function refuseFaults(strapi: Core.Strapi, uid: string, id: number): Promise<void> {
  const found: unknown = await strapi.db
    .query(uid)
    .findOne({ select: ['id'], where: { id }, populate: { translations: true } });
  const locales = (stored.parse(found)?.translations ?? []).map(({ locale }) => locale);
  const installed = await installedLocales(strapi);
  const faults = locales.flatMap((locale, index) => {
    const fault = { path: ['translations', String(index), 'locale'], name: 'ValidationError' };
    const values = { locale, installed: installed.join(', ') };
    if (!installed.includes(locale)) {
      const message = `The language "${locale}" is not installed; there are ${values.installed}.`;
      return [{ ...fault, message, code: 'TRANSLATION_LOCALE_UNKNOWN', values }];
    }
    if (locales.indexOf(locale) === index) return [];
    const message = `There are two translations into "${locale}". Remove one of them.`;
    return [{ ...fault, message, code: 'TRANSLATION_REPEATED', values }];
  });
  const [first] = faults;
  if (first !== undefined) throw new errors.ValidationError(first.message, { errors: faults });
}
