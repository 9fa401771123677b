import type { Feature } from '../shared/feature';
import { translateWriteErrors } from '../strapi/document-endpoints';
import { panelLanguage } from '../strapi/panel-language';
import { errorTexts as texts } from './texts';
import { translateError } from './translate-error';

/** The server's errors in the language of the panel, in Strapi's forms too. */
export const errorTexts: Feature = {
  texts,
  bootstrap(_app, allTexts) {
    translateWriteErrors((error, shownIn) =>
      translateError(error, { allTexts, language: panelLanguage(document), shownIn }),
    );
  },
};
