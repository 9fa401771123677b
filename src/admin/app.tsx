import { dismissPromotions } from './promotions/dismiss-promotions';
import { hidePricingLinks } from './promotions/hide-pricing-links';

/** What the admin panel is beyond stock Strapi. */
export default {
  config: {
    // English is always there; Korean can be chosen in one's profile.
    locales: ['ko'],
    tutorials: false,
    notifications: { releases: false },
  },
  bootstrap() {
    dismissPromotions(window.localStorage);
    hidePricingLinks(document);
  },
};
