import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { localesService } from '../../strapi';

const localeCodes = z.array(z.object({ code: z.string() }));

/** Reads the code of the default locale, which a request without `locale` gets. */
export async function defaultLocale(strapi: Core.Strapi): Promise<string> {
  return z.string().parse(await localesService(strapi).getDefaultLocale());
}

/** Reads the codes of all installed locales. */
export async function installedLocales(strapi: Core.Strapi): Promise<string[]> {
  const codes = localeCodes.parse(await localesService(strapi).find()).map(({ code }) => code);
  lastRead.set(strapi, codes);
  return codes;
}

const lastRead = new WeakMap<Core.Strapi, readonly string[]>();

/** The installed locales of the last `installedLocales`, for synchronous code such as scalars. */
export const lastReadLocales = (strapi: Core.Strapi): readonly string[] =>
  lastRead.get(strapi) ?? [];

export { matchLocale } from './match-locale';

/** Installs the locales that are missing. */
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
