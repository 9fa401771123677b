import { factories, type Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { z } from 'zod';
import { validateQuery, sanitizeOutput } from '../../../platform/http';
import { defaultLocale } from '../../../platform/locales';
import { addressesOf, fileForReaders } from '../../../platform/media';
import { SITE_PICTURES } from '../../../articles/site';
import { SITE } from '../../../articles/uids';

export default factories.createCoreController(SITE, ({ strapi }) => ({
  /** `GET /site`: the settings in the requested locale, or else in the default one. */
  async find(ctx: Context) {
    const { populate, fields } = ctx.query;
    const isWhole = populate === undefined && fields === undefined;
    const asked = isWhole ? { ...ctx.query, populate: [...SITE_PICTURES] } : ctx.query;
    const query = await validateQuery(strapi, ctx, SITE, asked);
    const fallback = await defaultLocale(strapi);
    // Strapi types a service by name as `any`. This is the core service of the type.
    const core = strapi.service(SITE) as Core.CoreAPI.Service.SingleType;
    const site = (await core.find(query)) ?? (await core.find({ ...query, locale: fallback }));
    if (site === null) throw new errors.NotFoundError('The site has no settings yet.');
    return { data: withPictures(strapi, await sanitizeOutput(strapi, ctx, SITE, site)), meta: {} };
  },
}));

const shown = z.looseObject(
  Object.fromEntries(SITE_PICTURES.map((name) => [name, z.looseObject({}).nullish()])),
);

/** Adds to the pictures of the site what a page needs to show them. */
function withPictures(strapi: Core.Strapi, site: unknown): Record<string, unknown> {
  const addresses = addressesOf(strapi);
  const { data = {} } = shown.safeParse(site);
  const pictures = SITE_PICTURES.flatMap((name) => {
    const file = data[name];
    return file === null || file === undefined
      ? []
      : [[name, fileForReaders(file, addresses)] as const];
  });
  return { ...data, ...Object.fromEntries(pictures) };
}
