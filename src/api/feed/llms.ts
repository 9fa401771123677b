import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { z } from 'zod';
import { articleQuery, findPage, populateFor, present } from '../../articles/read';
import { siteSettings } from '../../articles/site';
import { ARTICLE } from '../../articles/uids';
import { LLMS_LENGTH, llmsText, type LanguageList } from '../../features/syndication';
import { validateQuery } from '../../platform/http';
import { defaultLocale, installedLocales } from '../../platform/locales';
import { serverAddress } from '../../platform/media';

/** Responds with the newest articles of each language, as the caller may read them. */
export async function sendLlms(strapi: Core.Strapi, ctx: Context): Promise<void> {
  const populate = populateFor('shared');
  const query = await validateQuery(strapi, ctx, ARTICLE, { populate });
  const asked = { ...articleQuery({}, 'card'), discussion: false, localizations: false };
  const languages: LanguageList[] = [];
  const standard = await defaultLocale(strapi);
  const others = (await installedLocales(strapi)).filter((locale) => locale !== standard);
  for (const locale of [standard, ...others]) {
    const pagination = { start: 0, limit: LLMS_LENGTH, withCount: false };
    const { results } = await findPage(strapi, { ...query, locale, pagination }, null);
    languages.push({ locale, articles: await present(strapi, ctx, results, asked) });
  }
  const api = serverAddress(strapi) + z.string().parse(strapi.config.get('api.rest.prefix'));
  const site = await siteSettings(strapi);
  ctx.type = 'text/markdown; charset=utf-8';
  ctx.body = llmsText(site, languages, { api, defaultLocale: standard });
}
