import { factories } from '@strapi/strapi';
import type { Context } from 'koa';
import { z } from 'zod';
import { navigationOf } from '../../../articles/navigation';
import { languagesOf } from '../../../articles/read';
import { NAVIGATION } from '../../../articles/uids';
import { parseOrThrow } from '../../../platform/http';

const parameters = z.strictObject({ locale: z.string().optional() });

export default factories.createCoreController(NAVIGATION, ({ strapi }) => ({
  /** `GET /navigation`: the menu in a language, without what is not published. */
  async find(ctx: Context) {
    const asked = parseOrThrow(parameters, ctx.query);
    const { locale } = await languagesOf(strapi, asked.locale, null);
    return { data: await navigationOf(strapi, locale), meta: {} };
  },
}));
