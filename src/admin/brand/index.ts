import type { Feature } from '../shared/feature';
import { namePages } from '../strapi/page-title';
import { brandTexts } from './texts';

export { MARK } from './mark';

/** The name and mark of the product where Strapi shows its own. */
export const brand: Feature = {
  texts: brandTexts,
  bootstrap() {
    namePages(document, 'Threeline');
  },
};
