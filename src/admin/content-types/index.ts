import type { Feature } from '../shared/feature';
import { panelLanguage } from '../shared/panel-language';
import { followBrowserLanguage } from './browser-language';
import { translateHelpTexts, type EditLayout } from './help-texts';
import { nameKeys } from './names';
import { STRAPI_WORDS } from './strapi-words';

const names = nameKeys();

/** Names, labels and help texts of what editors write, in their language. */
export const desk: Feature = {
  texts: { en: names.en, ko: { ...names.ko, ...STRAPI_WORDS } },
  register() {
    followBrowserLanguage(window.localStorage, navigator.languages);
  },
  bootstrap(app) {
    app.registerHook(
      'Admin/CM/pages/EditView/mutate-edit-view-layout',
      ({ layout, ...rest }: { layout: EditLayout }) => ({
        ...rest,
        layout: translateHelpTexts(layout, panelLanguage()),
      }),
    );
  },
};
