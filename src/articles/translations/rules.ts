import type { Core, UID } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { z } from 'zod';
import { onDocumentWrites } from '../../platform/database';
import { installedLocales } from '../../platform/locales';
import { databaseModel } from '../../strapi';
import { AUTHOR, CATEGORY, TAG } from '../uids';
import { DESCRIPTIONS } from './translated-types';

/** The content types with translations. */
export const TRANSLATED_TYPES = [AUTHOR, CATEGORY, TAG] satisfies UID.ContentType[];

const written = z.object({ id: z.number() }).nullish();
const stored = z
  .object({
    translations: z.array(z.object({ locale: z.string(), description: z.string().nullable() })),
  })
  .nullable();

/**
 * Refuses translations into a language that is not installed, two into one language, and a description where a
 * type shows none. Checks the result of the write inside its transaction, because a write may name stored
 * translations by their ids alone.
 */
export function registerTranslationRules(strapi: Core.Strapi): void {
  const types: ReadonlySet<string> = new Set(TRANSLATED_TYPES);
  onDocumentWrites(strapi, async ({ uid, action, params }, next) => {
    const writes = action === 'create' || action === 'update';
    if (!types.has(uid) || !writes || !params.data?.['translations']) return next();
    const { documentId } = params;
    const before = documentId === undefined ? [] : await read(strapi, uid, { documentId });
    const result = await next();
    const id = written.parse(result)?.id;
    if (id !== undefined) await refuseFaults(strapi, uid, id, before);
    return result;
  });
}

type Stored = NonNullable<z.infer<typeof stored>>['translations'];

async function read(strapi: Core.Strapi, uid: string, where: object): Promise<Stored> {
  const found: unknown = await strapi.db
    .query(uid)
    .findOne({ select: ['id'], where, populate: { translations: true } });
  return stored.parse(found)?.translations ?? [];
}

/** @param before the translations before the write. Their language may have been removed since. */
async function refuseFaults(
  strapi: Core.Strapi,
  uid: string,
  id: number,
  before: Stored,
): Promise<void> {
  const translations = await read(strapi, uid, { id });
  const locales = translations.map(({ locale }) => locale);
  const installed = await installedLocales(strapi);
  const known = new Set([...installed, ...before.map(({ locale }) => locale)]);
  const { attributes } = databaseModel(strapi, uid);
  const isDescribed = DESCRIPTIONS.some((field) => field in attributes);
  const faults = translations.flatMap(({ locale, description }, index) => {
    const values = { locale, installed: installed.join(', ') };
    const fault = { name: 'ValidationError', values };
    const at = (field: string) => ['translations', String(index), field];
    const found = [];
    if (!known.has(locale)) {
      const message = `The language "${locale}" is not installed; there are ${values.installed}.`;
      found.push({ ...fault, path: at('locale'), message, code: 'TRANSLATION_LOCALE_UNKNOWN' });
    }
    if (locales.indexOf(locale) !== index) {
      const message = `There are two translations into "${locale}". Remove one of them.`;
      found.push({ ...fault, path: at('locale'), message, code: 'TRANSLATION_REPEATED' });
    }
    if (description && !isDescribed) {
      const message = `Tags have no description. Empty it in the translation into "${locale}".`;
      const code = 'TRANSLATION_DESCRIPTION_UNUSED';
      found.push({ ...fault, path: at('description'), message, code });
    }
    return found;
  });
  const [first] = faults;
  if (first !== undefined) throw new errors.ValidationError(first.message, { errors: faults });
}
