import { errors } from '@strapi/utils';

/** The site has no pattern for the addresses of its articles, so links to articles cannot be built. */
export class MissingSiteAddressError extends Error {
  override name = 'MissingSiteAddressError';

  constructor() {
    super(
      'The site has no address of its articles. Set "Address of an article" in the site settings.',
    );
  }
}

/**
 * Runs a function that needs the address of articles.
 *
 * @throws NotFoundError that names the missing setting, if the site has no address
 */
export async function requireSiteAddress<T>(make: () => Promise<T>): Promise<T> {
  try {
    return await make();
  } catch (cause) {
    if (!(cause instanceof MissingSiteAddressError)) throw cause;
    const refusal = new errors.NotFoundError(
      'There are no feeds and no sitemap yet: the site does not say where its articles are. Set "Address of an article" in the settings of the site, such as https://example.com/{locale}/{slug}.',
      { code: 'SITE_ADDRESS_MISSING' },
    );
    throw Object.assign(refusal, { cause });
  }
}
