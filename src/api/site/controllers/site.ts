import { factories, type Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { validateQuery, sanitizeOutput } from '../../../platform/http';
import { defaultLocale } from '../../../platform/locales';
import { SITE } from '../../../articles/uids';

export default factories.createCoreController(SITE, ({ strapi }) => ({
  /** `GET /site`: the settings in the requested locale, or else in the default one. */
  async find(ctx: Context) {
    const query = await validateQuery(strapi, ctx, SITE);
    const fallback = await defaultLocale(strapi);
    // Strapi types a service by name as `any`. This is the core service of the type.
    const core = strapi.service(SITE) as Core.CoreAPI.Service.SingleType;
    const site = (await core.find(query)) ?? (await core.find({ ...query, locale: fallback }));
    if (site === null) throw new errors.NotFoundError('The site has no settings yet.');
    return { data: await sanitizeOutput(strapi, ctx, SITE, site), meta: {} };
  },
}));
