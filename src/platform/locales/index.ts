import type { Core } from '@strapi/strapi';
import { z } from 'zod';

// Strapi types its plugins' services as `any`; their answers are parsed here and nowhere else.
const localeCodes = z.array(z.object({ code: z.string() }));

interface LocalesService {
  find(): Promise<unknown>;
  getDefaultLocale(): Promise<unknown>;
  setDefaultLocale(locale: { code: string }): Promise<unknown>;
  create(locale: { code: string; name: string }): Promise<unknown>;
}

const localesService = (strapi: Core.Strapi): LocalesService =>
  strapi.plugin('i18n').service<LocalesService>('locales');

/** The code of the locale that a request without `locale` means. */
export async function defaultLocale(strapi: Core.Strapi): Promise<string> {
  return z.string().parse(await localesService(strapi).getDefaultLocale());
}

/** The codes of all installed locales. */
export async function installedLocales(strapi: Core.Strapi): Promise<string[]> {
  const codes = localeCodes.parse(await localesService(strapi).find()).map(({ code }) => code);
  lastRead.set(strapi, codes);
  return codes;
}

const lastRead = new WeakMap<Core.Strapi, readonly string[]>();

/** The installed locales as they were last read; for code that cannot wait, such as scalars. */
export const lastReadLocales = (strapi: Core.Strapi): readonly string[] =>
  lastRead.get(strapi) ?? [];

export { matchLocale } from './match-locale';

/** Adds the locales that are not installed yet. */
export async function installLocales(
  strapi: Core.Strapi,
  locales: { code: string; name: string }[],
): Promise<void> {
  const installed = new Set(await installedLocales(strapi));
  for (const locale of locales) {
    if (!installed.has(locale.code)) await localesService(strapi).create(locale);
  }
}

/** Makes an installed locale the default one. */
export async function setDefaultLocale(strapi: Core.Strapi, code: string): Promise<void> {
  await localesService(strapi).setDefaultLocale({ code });
}
