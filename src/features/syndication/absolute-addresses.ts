import { safeImage, safeLink, type Addresses } from '../../platform/blocks';
import { fileAddress } from '../../platform/media';

/** Resolves links against the article's page, and images against this server. */
export function absoluteAddresses(article: string | null, server: string): Addresses {
  return {
    link(written) {
      const safe = safeLink(written);
      if (safe === null || !/^[#/]/.test(safe)) return safe;
      return article === null ? null : new URL(safe, article).href;
    },
    image(written) {
      const safe = safeImage(written);
      return safe === null ? null : fileAddress(server, safe);
    },
  };
}
