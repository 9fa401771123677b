import type { Feature } from '../shared/feature';
import { answerForAi } from './answer-for-ai';
import { dismissPromotions } from './dismiss-promotions';
import { hidePricingLinks } from './hide-pricing-links';

/** Keeps what Strapi sells out of the way. */
export const promotions: Feature = {
  bootstrap() {
    dismissPromotions(window.localStorage);
    hidePricingLinks(document);
    answerForAi();
  },
};
