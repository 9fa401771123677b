import type { Core, UID } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { z } from 'zod';
import { onDocumentWrites } from '../documents';

const SITE = 'api::site.site' satisfies UID.ContentType;

/** Refuses site settings that would make publishing fail later. */
export function registerSiteRules(strapi: Core.Strapi): void {
  onDocumentWrites(strapi, async ({ uid, action, params }, next) => {
    const timeZone = params.data?.['timeZone'];
    const writes = action === 'create' || action === 'update';
    if (uid === SITE && writes && typeof timeZone === 'string' && !isTimeZone(timeZone)) {
      const message = `"${timeZone}" is no time zone; choose an IANA name such as Asia/Seoul.`;
      throw new errors.ValidationError(message, {
        errors: [{ path: ['timeZone'], message, name: 'ValidationError', value: timeZone }],
      });
    }
    return next();
  });
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    // A RangeError is how Intl says no.
    return false;
  }
}

/** The site's time zone; Seoul's while nothing else is set. */
export async function siteTimeZone(strapi: Core.Strapi): Promise<string> {
  const found: unknown = await strapi.db.query(SITE).findOne({ select: ['timeZone'] });
  return z.object({ timeZone: z.string() }).nullable().parse(found)?.timeZone ?? 'Asia/Seoul';
}
