import { errors } from '@strapi/utils';

/** The site does not say where its articles are, without which nothing can lead to one. */
export class NoSiteAddress extends Error {
  override name = 'NoSiteAddress';
}

/** @throws NotFoundError that tells what to set, where the site has no address */
export async function refusingWithoutAddress<T>(make: () => Promise<T>): Promise<T> {
  try {
    return await make();
  } catch (cause) {
    if (!(cause instanceof NoSiteAddress)) throw cause;
    const refusal = new errors.NotFoundError(
      'There are no feeds and no sitemap yet: the site does not say where its articles are. Set "Address of an article" in the settings of the site, such as https://example.com/{locale}/{slug}.',
      { code: 'SITE_ADDRESS_MISSING' },
    );
    throw Object.assign(refusal, { cause });
  }
}
