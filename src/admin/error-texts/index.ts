import { createIntl } from 'react-intl';
import type { Feature } from '../shared/feature';
import { translateWriteErrors } from '../strapi/document-endpoints';
import { panelLanguage } from '../strapi/panel-language';
import { translateUploadErrors } from '../strapi/upload-errors';
import { describeFailure } from './describe-failure';
import { errorTexts as texts } from './texts';
import { translateError } from './translate-error';

/** The server's errors in the language of the panel, in Strapi's forms and its media library too. */
export const errorTexts: Feature = {
  texts,
  bootstrap(_app, allTexts) {
    const translate = <ApiError>(error: ApiError, shownIn: 'fields' | 'message'): ApiError =>
      translateError(error, { allTexts, language: panelLanguage(document), shownIn });
    translateWriteErrors((error, { shownIn, ...write }) => {
      const translated = translate(error, shownIn);
      if (translated !== error) return translated;
      const locale = panelLanguage(document);
      const intl = createIntl({ locale, messages: allTexts[locale] });
      const message = describeFailure(intl, error, write);
      return message === null ? error : { ...(error as object), message };
    });
    translateUploadErrors((error) => translate(error, 'message'));
  },
};
