import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { onDocumentWrites } from '../../platform/database';
import { patternFault } from './address';
import { archiveInUse } from './archive-in-use';
import { publishingSettings } from './publishing';
import { SITE } from '../uids';

/** Refuses site settings that would cause errors later. */
export function registerSiteRules(strapi: Core.Strapi): void {
  onDocumentWrites(strapi, async ({ uid, action, params }, next) => {
    const writes = action === 'create' || action === 'update';
    if (uid === SITE && writes) await checkSettings(strapi, params.data ?? {});
    // Without its settings the site has no archive.
    if (uid === SITE && action === 'delete') await checkSettings(strapi, { archiveBefore: null });
    return next();
  });
}

/** @throws ValidationError with every fault */
async function checkSettings(
  strapi: Core.Strapi,
  { timeZone, urlPattern, archiveBefore }: Record<string, unknown>,
): Promise<void> {
  const faults = [];
  if (typeof timeZone === 'string' && !isTimeZone(timeZone)) {
    const message = `"${timeZone}" is no time zone; choose an IANA name such as Asia/Seoul.`;
    faults.push({ path: ['timeZone'], message, name: 'ValidationError', value: timeZone });
  }
  if (typeof urlPattern === 'string' && urlPattern !== '') {
    const message = patternFault(urlPattern);
    const fault = { path: ['urlPattern'], name: 'ValidationError', value: urlPattern };
    if (message !== null) faults.push({ ...fault, message });
  }
  if (archiveBefore === null || archiveBefore === '') {
    const fault = await archiveInUse(strapi);
    const name = 'ValidationError';
    if (fault !== null) faults.push({ ...fault, path: ['archiveBefore'], name, value: null });
  }
  const [first] = faults;
  if (first === undefined) return;
  const message = faults.length === 1 ? first.message : 'Several settings cannot be used.';
  throw new errors.ValidationError(message, { errors: faults });
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    // `Intl` throws a RangeError for an unknown time zone.
    return false;
  }
}

/** The site's time zone, by default Asia/Seoul. */
export const siteTimeZone = async (strapi: Core.Strapi): Promise<string> =>
  (await publishingSettings(strapi)).timeZone;

export { articleAddress, homeAddress } from './address';
export { publishingSettings, type PublishingSettings } from './publishing';
export { siteSettings, type SiteSettings } from './settings';

/** The files that `GET /site` returns. */
export const SITE_PICTURES = ['logo', 'sharePicture'] as const;
