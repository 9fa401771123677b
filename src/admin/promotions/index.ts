import type { Feature } from '../shared/feature';
import { answerAiQueries } from '../strapi/ai-endpoints';
import { hideAdvertising } from '../strapi/advertising';
import { dismissPromotions } from '../strapi/promotion-storage';

/** Hides what Strapi advertises in the panel. */
export const promotions: Feature = {
  bootstrap() {
    dismissPromotions(window.localStorage);
    hideAdvertising(document);
    answerAiQueries();
  },
};
