import type { Feature } from '../shared/feature';
import { translateHardCodedTexts } from '../strapi/hard-coded-texts';
import { KOREAN_TEXTS } from '../strapi/korean-texts';
import { KOREAN_MEDIA_TEXTS } from '../strapi/media-texts';

const mediaTexts = Object.fromEntries(
  Object.entries(KOREAN_MEDIA_TEXTS).map(([key, text]) => [`upload.${key}`, text]),
);

/** What Strapi has not translated into Korean, or badly. */
export const korean: Feature = {
  texts: { en: {}, ko: { ...KOREAN_TEXTS, ...mediaTexts } },
  bootstrap() {
    translateHardCodedTexts(document);
  },
};
